// The receipt as a page of its own: what the printer gets, and what staff see of it before.
import { notFound } from "next/navigation";
import { readVisitor } from "../session/read-visitor.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { apiOfVisitor } from "../trpc/server-api.ts";
import { receiptModel } from "./receipt-model.ts";
import { ReceiptTools } from "./receipt-tools.tsx";
import { ThermalReceipt } from "./thermal-receipt.tsx";
import type { Paper } from "./use-paper.ts";
import "./thermal.css";

export interface ReceiptPageProps {
  orderId: number;
  paper: Paper;
  /** Prints itself once it is there. */
  isPrinting: boolean;
}

export async function ReceiptPage({ orderId, paper, isPrinting }: ReceiptPageProps) {
  const { model, link } = await readReceipt(orderId);
  return (
    <main className="min-h-dvh bg-sunken print:min-h-0 print:bg-white">
      <ReceiptTools orderId={orderId} paper={paper} isPrinting={isPrinting} />
      <div className="mx-auto w-fit shadow-2 print:shadow-none">
        <ThermalReceipt model={model} link={link} paper={paper} />
      </div>
    </main>
  );
}

async function readReceipt(orderId: number) {
  const [api, visitor] = await Promise.all([apiOfVisitor(), readVisitor()]);
  if (visitor.kind !== "staff") notFound();
  const order = await api.order.get.query({ orderId }).catch(missing);
  const link = await api.order.shareLink.query({ orderId }).catch(missing);
  const shared = await api.order.byLink.query({ token: link.token });
  return { model: receiptModel(order, shared, visitor.staff.businessType), link: link.url };
}

function missing(error: unknown): never {
  if (errorCodeOf(error) === "not_found") notFound();
  throw error;
}

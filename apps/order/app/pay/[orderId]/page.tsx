import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orderIdOf } from "../../../src/order/read-order.ts";
import { PayShell } from "../../../src/pay/pay-shell.tsx";
import { isPayable } from "../../../src/pay/pay-types.ts";
import { readOrderPay } from "../../../src/pay/read-pay.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Bayar", robots: { index: false } };

interface OrderPayPageProps {
  params: Promise<{ orderId: string }>;
  searchParams: Promise<{ by?: string }>;
}

/** Paying an order that is in; where nothing is to pay, its own page tells. */
const OrderPayPage = async ({ params, searchParams }: OrderPayPageProps) => {
  const orderId = orderIdOf((await params).orderId);
  if (orderId === null) redirect("/");
  const { by } = await searchParams;
  const page = await readOrderPay(orderId, typeof by === "string" ? by : undefined);
  const order = page?.screen.first.order ?? null;
  if (page === null || order === null || !isPayable(order)) redirect(`/orders/${orderId}`);
  return <PayShell {...page} />;
};

export default OrderPayPage;

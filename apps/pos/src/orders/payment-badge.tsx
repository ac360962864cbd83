"use client";
import { Badge } from "@atapos/ui/badge";
import { useTranslator } from "@atapos/ui/language";
import { StatusPill } from "@atapos/ui/status-pill";
import { statusWords } from "@atapos/ui/status-words";
import Check from "lucide-react/icons/check";
import type { Order } from "./order-types.ts";
import { orderWords } from "./order-words.ts";

/** `LUNAS QRIS`, or what is the matter with the money. */
export function PaymentBadge({ order }: { order: Pick<Order, "paymentStatus" | "paymentType"> }) {
  const t = useTranslator(orderWords);
  const tStatus = useTranslator(statusWords);
  const { paymentStatus, paymentType } = order;
  // an attempt that failed or ran out leaves an order unpaid like any other; the detail tells what became of it
  if (paymentStatus === "failed" || paymentStatus === "expired") return <StatusPill status="payment.pending" />;
  if (paymentStatus !== "paid") return <StatusPill status={`payment.${paymentStatus}`} />;
  return (
    <Badge tone="ok" size="m" icon={<Check aria-hidden="true" />}>
      {paymentType === null ? t("paid") : t("paidBy", { method: tStatus(`paidBy.${paymentType}`) })}
    </Badge>
  );
}

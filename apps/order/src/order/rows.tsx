"use client";
import { useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import { showToast } from "@atapos/ui/toast";
import ChevronRight from "lucide-react/icons/chevron-right";
import ReceiptText from "lucide-react/icons/receipt-text";
import Share2 from "lucide-react/icons/share-2";
import type { ReactNode } from "react";
import { shortNumber } from "../pay/pay-types.ts";
import { orderWords } from "../words/order-words.ts";
import type { SharedOrder } from "./order-progress.ts";

const ROW =
  "flex min-h-14 w-full items-center gap-3 border-line border-t text-left font-bold [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-ink-2";

interface ActionRowProps {
  icon: ReactNode;
  children: ReactNode;
  onPress: () => void;
}

export const ActionRow = ({ icon, children, onPress }: ActionRowProps) => (
  <button type="button" onClick={onPress} className={ROW}>
    {icon}
    <span className="min-w-0 flex-1">{children}</span>
    <ChevronRight aria-hidden="true" />
  </button>
);

interface LinkRowProps extends Omit<ActionRowProps, "onPress"> {
  href: string;
}

export const LinkRow = ({ icon, children, href }: LinkRowProps) => (
  <a href={href} className={ROW}>
    {icon}
    <span className="min-w-0 flex-1">{children}</span>
    <ChevronRight aria-hidden="true" />
  </a>
);

export function ReceiptRow({ order, href }: { order: SharedOrder; href: string }) {
  const t = useTranslator(orderWords);
  const tStatus = useTranslator(statusWords);
  const count = order.items.filter(({ status }) => status !== "void").reduce((sum, item) => sum + item.quantity, 0);
  const paidBy = order.paymentType === null ? "" : `, ${tStatus(`paidBy.${order.paymentType}`)}`;
  return (
    <LinkRow icon={<ReceiptText aria-hidden="true" />} href={href}>
      {t("receiptRow")}{" "}
      <span className="font-medium text-ink-2 text-s">
        · {t("items", { count })}
        {paidBy}
      </span>
    </LinkRow>
  );
}

export function ShareRow({ order, token }: { order: SharedOrder; token: string }) {
  const t = useTranslator(orderWords);
  return (
    <ActionRow icon={<Share2 aria-hidden="true" />} onPress={() => void shareLink(order, token, () => t("copied"))}>
      {t("shareRow")}
    </ActionRow>
  );
}

/** The phone's own way to share; where it has none, the link is copied. */
export async function shareLink(order: SharedOrder, token: string, copied: () => string): Promise<void> {
  const url = `${window.location.origin}/o/${token}`;
  const title = `${order.merchant.name} · ${shortNumber(order.orderNumber)}`;
  try {
    if (typeof navigator.share === "function") return await navigator.share({ title, url });
    await navigator.clipboard.writeText(url);
    showToast({ message: copied() });
  } catch {
    // closed without sharing
  }
}

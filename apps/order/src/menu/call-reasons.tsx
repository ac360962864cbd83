"use client";
import { useTranslator } from "@atapos/ui/language";
import Hand from "lucide-react/icons/hand";
import MessageCircleMore from "lucide-react/icons/message-circle-more";
import ReceiptText from "lucide-react/icons/receipt-text";
import Utensils from "lucide-react/icons/utensils";
import { callWords } from "./call-words.ts";

const REASONS = [
  { reason: "waiter", Icon: Hand },
  { reason: "cutlery", Icon: Utensils },
  { reason: "bill", Icon: ReceiptText },
  { reason: "other", Icon: MessageCircleMore },
] as const;
export type Reason = (typeof REASONS)[number]["reason"];

interface CallReasonsProps {
  sending: Reason | null;
  onChoose: (reason: Reason) => void;
}

export function CallReasons({ sending, onChoose }: CallReasonsProps) {
  const t = useTranslator(callWords);
  return (
    <ul className="grid grid-cols-2 gap-2">
      {REASONS.map(({ reason, Icon }) => (
        <li key={reason}>
          <button
            type="button"
            aria-disabled={sending !== null || undefined}
            aria-busy={sending === reason || undefined}
            onClick={sending === null ? () => onChoose(reason) : undefined}
            className="press flex min-h-26 w-full flex-col items-start justify-between rounded-m bg-raised p-3.5 text-left font-bold leading-tight inset-ring inset-ring-line-strong aria-busy:bg-accent-soft aria-busy:inset-ring-2 aria-busy:inset-ring-accent [&_svg]:size-7 [&_svg]:stroke-[1.75] [&_svg]:text-accent-ink"
          >
            <Icon aria-hidden="true" />
            <span>
              {sending === reason ? t("sending") : t(reason)}
              {reason === "other" && <small className="block font-medium text-ink-2 text-xs">{t("otherDetail")}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

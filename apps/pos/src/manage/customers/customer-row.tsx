"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useOutlet } from "../../orders/use-outlet.ts";
import { initialsOf } from "../../shell/initials.ts";
import { ListRow } from "../list-card.tsx";
import { customerName, dayText, maskedEmail, maskedPhone } from "./customer-text.ts";
import type { ListedCustomer } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";

interface CustomerRowProps {
  customer: ListedCustomer;
  isOpen: boolean;
  onOpen: () => void;
}

export function CustomerRow({ customer, isOpen, onOpen }: CustomerRowProps) {
  const t = useTranslator(customerWords);
  const language = useLanguage();
  const { currency, timeZone } = useOutlet();
  const { name, phone, email, orderCount, spent, lastOrderAt } = customer;
  const reached = phone !== null ? maskedPhone(phone) : email !== null ? maskedEmail(email) : null;
  const bought = orderCount === 0 ? t("noOrders") : t("orders", { count: orderCount });
  return (
    <ListRow
      isOpen={isOpen}
      onOpen={onOpen}
      picture={
        <span
          aria-hidden="true"
          className="grid size-12 shrink-0 place-items-center rounded-full bg-fill font-bold text-m inset-ring inset-ring-line-strong"
        >
          {initialsOf(name ?? "")}
        </span>
      }
      title={name ?? reached ?? customerName(t, customer)}
      sub={name === null || reached === null ? bought : `${reached} · ${bought}`}
      end={
        orderCount > 0 && (
          <>
            <span className="block font-bold">{formatMoney(spent, currency, language)}</span>
            {lastOrderAt !== null && (
              <span className="block text-ink-2 text-s">
                {dayText(t, lastOrderAt, Date.now(), { language, timeZone })}
              </span>
            )}
          </>
        )
      }
    />
  );
}

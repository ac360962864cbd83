"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { detailWords } from "./detail-words.ts";
import { isAllergy, itemName } from "./order-label.ts";
import type { Order, OrderItem } from "./order-types.ts";

export function OrderLines({ order }: { order: Order }) {
  const t = useTranslator(detailWords);
  return (
    <ul aria-label={t("lines")} className="pt-1.5">
      {order.items.map((item) => (
        <Line key={item.id} item={item} currency={order.currency} />
      ))}
      {order.notes !== null && (
        <li className="mx-6 border-line border-t py-3 text-[14.5px]">
          <b className="font-bold">{t("note")}:</b> <Note note={order.notes} />
        </li>
      )}
    </ul>
  );
}

function Line({ item, currency }: { item: OrderItem; currency: string }) {
  const t = useTranslator(detailWords);
  const language = useLanguage();
  const isVoid = item.status === "void";
  const amount = item.basePrice * item.quantity;
  return (
    <li className="mx-6 grid grid-cols-[28px_minmax(0,1fr)_auto] border-line py-[11px] leading-5 not-first:border-t">
      <b className="money font-bold">{item.quantity}×</b>
      <div className={isVoid ? "text-ink-2" : ""}>
        <p className={`font-semibold ${isVoid ? "line-through" : ""}`}>
          {itemName(item)}
          {isVoid && <span className="sr-only">, {t("struck")}</span>}
        </p>
        {(item.modifiers.length > 0 || item.notes !== null) && (
          <ul className="mt-[3px] text-ink-2 text-s/[18px]">
            {item.modifiers.map((modifier) => (
              <li key={modifier.id}>{modifier.name}</li>
            ))}
            {item.notes !== null && (
              <li>
                <Note note={item.notes} />
              </li>
            )}
          </ul>
        )}
      </div>
      <span className={`money pl-2 font-semibold ${isVoid ? "text-ink-2 line-through" : ""}`}>
        {formatMoney(amount, currency, language)}
      </span>
    </li>
  );
}

const Note = ({ note }: { note: string }) => (
  <span className={`font-semibold ${isAllergy(note) ? "text-danger-ink" : "text-kunyit-ink"}`}>{note}</span>
);

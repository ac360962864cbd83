"use client";
// Without a network the phone itself is the message: the order as text in a code, and in words to read out.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import { Sheet } from "@atapos/ui/sheet";
import { useState } from "react";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { offlineWords } from "../words/offline-words.ts";
import { usePlace } from "./use-place.ts";

/** What a code of readable size holds. */
const MOST_BYTES = 900;

export function OfflineOrder() {
  const { menu, money } = useDiner();
  const { lines, totals, count } = useCart();
  const t = useTranslator(offlineWords);
  const [isOpen, setIsOpen] = useState(false);
  const place = usePlace(null);
  const held = lines.filter((line) => line.state === "ok");
  const said = held.map((line) => `${line.quantity}x ${line.name}${line.choices === "" ? "" : ` (${line.choices})`}`);
  const text = [menu.merchant.name, place, ...said, money(totals.total)].join("\n").slice(0, MOST_BYTES);
  return (
    <>
      <Button variant="quiet" size="l" block onClick={() => setIsOpen(true)}>
        {t("show")}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t("title")} lead={t("lead")}>
        <div className="mt-4 rounded-l bg-paper p-4 text-paper-ink shadow-2 inset-ring inset-ring-line">
          <div className="mx-auto w-[min(60vw,240px)]">
            <QrCode value={text} label={t("code")} />
          </div>
        </div>
        <p className="flex items-baseline justify-between gap-3 pt-4 font-bold">
          {t("sum", { count, place })}
          <span className="money text-xl font-extrabold">{money(totals.total)}</span>
        </p>
        <ul className="pt-1 text-s text-ink-2">
          {said.map((line) => (
            <li key={line} className="py-0.5">
              {line}
            </li>
          ))}
        </ul>
        <p className="pt-2 text-s text-ink-2">{t("brighter")}</p>
      </Sheet>
    </>
  );
}

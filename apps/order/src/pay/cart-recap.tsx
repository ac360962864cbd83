"use client";
import { useTranslator } from "@atapos/ui/language";
import ChevronDown from "lucide-react/icons/chevron-down";
import { CartSums } from "../cart/cart-sums.tsx";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "../menu/diner-context.tsx";
import { payWords } from "../words/pay-words.ts";
import { Due } from "./pay-frame.tsx";

/** What is about to be ordered, in short; the whole of it opens in place. */
export function CartRecap({ email }: { email: string | null }) {
  const { money } = useDiner();
  const { lines, totals } = useCart();
  const t = useTranslator(payWords);
  const held = lines.filter((line) => line.state === "ok");
  const count = held.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <>
      <Due label={t("totalDue")} amount={money(totals.total)} />
      <ul className="border-line border-t">
        {held.map((line) => (
          <li key={line.key} className="grid grid-cols-[24px_1fr_auto] gap-x-1 border-line border-b py-2.5">
            <span className="money font-bold text-ink-2">{line.quantity}</span>
            <span className="min-w-0 font-semibold">{line.name}</span>
            <span className="money font-semibold">{money(line.price)}</span>
            {line.choices !== "" && <span className="col-start-2 text-s text-ink-2">{line.choices}</span>}
          </li>
        ))}
      </ul>
      <details className="group pt-1">
        <summary className="flex min-h-12 items-center gap-1 text-s font-bold text-accent-ink">
          {t("everythingIn", { count })}
          <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <CartSums />
      </details>
      {email !== null && <p className="pt-2 text-s text-ink-2">{t("signedInAs", { email })}</p>}
    </>
  );
}

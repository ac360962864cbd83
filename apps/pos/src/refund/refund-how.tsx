"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Banknote from "lucide-react/icons/banknote";
import Hand from "lucide-react/icons/hand-coins";
import Package from "lucide-react/icons/package";
import QrCode from "lucide-react/icons/qr-code";
import { ReasonChips } from "../orders/reason-chips.tsx";
import type { RefundForm } from "./refund-form.ts";
import { byRoute, type RefundPiece, type RefundRoute } from "./refund-plan.ts";
import { refundWords } from "./refund-words.ts";
import { usePieceMethod } from "./use-piece-method.ts";
import { useReasons } from "./use-reasons.ts";

const ICONS = { gateway: QrCode, cash: Banknote, hand: Hand } as const satisfies Record<RefundRoute, unknown>;

/** Why, and by which ways the money goes back: each payment the way it came. */
export function RefundHow({ form, currency }: { form: RefundForm; currency: string }) {
  const t = useTranslator(refundWords);
  const reasons = useReasons();
  return (
    <>
      <ReasonChips
        legend={t("reason")}
        choices={reasons}
        otherLabel={t("reason.other")}
        otherHint={t("otherReason")}
        value={form.reason}
        onChange={form.setReason}
      />
      <h3 className="mt-6 mb-2.5 font-bold text-input">{t("back")}</h3>
      {form.pieces.length === 0 && <p className="text-ink-2">{t("nothingYet")}</p>}
      <ul className="grid gap-2">
        {form.pieces.map((piece) => (
          <Route key={`${piece.paymentId}-${piece.queued?.id ?? "free"}`} piece={piece} currency={currency} />
        ))}
      </ul>
      {form.pieces.length > 0 && <RouteSums pieces={form.pieces} currency={currency} />}
      <p className="mt-3.5 mb-4 flex gap-2.5 text-[14.5px]/5 text-ink-2">
        <Package aria-hidden="true" className="size-5 shrink-0" />
        {t("stockNote")}
      </p>
    </>
  );
}

function Route({ piece, currency }: { piece: RefundPiece; currency: string }) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const methodOf = usePieceMethod();
  const Icon = ICONS[piece.route];
  const name = piece.route === "cash" ? t("route.cash") : t(`route.${piece.route}`, { method: methodOf(piece) });
  return (
    <li className="flex min-h-20 items-center gap-3 rounded-base bg-accent-soft px-4 py-2.5 text-accent-ink inset-ring-2 inset-ring-accent">
      <Icon aria-hidden="true" className="size-6 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-2 font-bold text-[17px]/[22px]">
          {name}
          <span className="money">{formatMoney(piece.amount, currency, language)}</span>
        </p>
        <p className="text-s/[18px]">{t(`route.${piece.route}How`)}</p>
      </div>
    </li>
  );
}

function RouteSums({ pieces, currency }: { pieces: readonly RefundPiece[]; currency: string }) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const sums = byRoute(pieces);
  const rows = [
    { key: "gateway", label: t("sumGateway"), Icon: QrCode, amount: sums.gateway },
    { key: "cash", label: t("sumCash"), Icon: Banknote, amount: sums.cash },
    ...(sums.hand > 0 ? [{ key: "hand", label: t("sumHand"), Icon: Hand, amount: sums.hand }] : []),
  ];
  return (
    <dl className="mt-4 text-[15.5px]">
      {rows.map(({ key, label, Icon, amount }) => (
        <div key={key} className="flex min-h-10 items-center justify-between gap-3 border-line not-first:border-t">
          <dt className="flex items-center gap-2.5 text-ink-2">
            <Icon aria-hidden="true" className="size-5 shrink-0" />
            {label}
          </dt>
          <dd className="money font-semibold">{formatMoney(amount, currency, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

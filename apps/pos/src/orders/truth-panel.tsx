"use client";
// Whether the order is paid, and every fact that proves it.
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { statusWords } from "@atapos/ui/status-words";
import type { LucideIcon } from "lucide-react";
import Check from "lucide-react/icons/check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import RefreshCw from "lucide-react/icons/refresh-cw";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Undo2 from "lucide-react/icons/undo-2";
import X from "lucide-react/icons/x";
import { balanceOf } from "./next-step.ts";
import type { OrderDetail } from "./order-types.ts";
import { type PaymentProof, type ProofState, paymentProof } from "./payment-truth.ts";
import { proofWords } from "./proof-words.ts";
import { CounterFacts, GatewayFacts } from "./truth-facts.tsx";
import { useCheckStatus } from "./use-check-status.ts";

const TONES = {
  ok: { panel: "bg-accent-soft text-accent-ink", mark: "bg-accent text-on-accent" },
  warn: { panel: "bg-warn-soft text-warn-ink", mark: "bg-warn text-on-warn" },
  info: { panel: "bg-info-soft text-info-ink", mark: "bg-info text-bg" },
  danger: { panel: "bg-danger-soft text-danger-ink", mark: "bg-danger text-bg" },
};
const LOOKS: Readonly<Record<ProofState | "none", readonly [keyof typeof TONES, LucideIcon]>> = {
  none: ["warn", CircleDashed],
  paid: ["ok", Check],
  waiting: ["warn", CircleDashed],
  partial: ["warn", CircleDashed],
  refund_due: ["warn", Undo2],
  refunded: ["info", Undo2],
  partially_refunded: ["info", Undo2],
  failed: ["danger", X],
  expired: ["warn", X],
  cancelled: ["warn", X],
  disputed: ["danger", TriangleAlert],
};

export function TruthPanel({ order }: { order: OrderDetail }) {
  const t = useTranslator(proofWords);
  const check = useCheckStatus(order.id);
  const proof = paymentProof(order, check.last);
  const [tone] = LOOKS[proof?.state ?? "none"];
  return (
    <section aria-label={t("proof")} className={`rounded-[20px] px-5 pt-4.5 pb-1.5 ${TONES[tone].panel}`}>
      <TruthHead order={order} proof={proof} />
      {proof === null && <p className="pb-3.5 text-[14.5px]">{t("noneText")}</p>}
      {proof?.state === "disputed" && <p className="pb-3.5 font-semibold text-[14.5px]">{t("disputedText")}</p>}
      {proof?.kind === "counter" && <CounterFacts proof={proof} currency={order.currency} />}
      {proof?.kind === "gateway" && (
        <>
          <GatewayFacts proof={proof} currency={order.currency} />
          <Button
            variant="quiet"
            className="mt-1 mb-3.5 w-full text-accent-ink"
            icon={<RefreshCw aria-hidden="true" />}
            isLoading={check.isAsking}
            loadingLabel={t("checking")}
            onClick={check.ask}
          >
            {t("checkAgain")}
          </Button>
        </>
      )}
      {check.failure !== null && (
        <p role="alert" className="pb-3.5 font-semibold text-danger-ink text-s">
          {t("checkFailed", { reason: check.failure })}
        </p>
      )}
    </section>
  );
}

function TruthHead({ order, proof }: { order: OrderDetail; proof: PaymentProof | null }) {
  const t = useTranslator(proofWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const state = proof?.state ?? "none";
  const [tone, Icon] = LOOKS[state];
  const word = t(`state.${state}`);
  const amount = proof === null ? balanceOf(order) : proof.payment.captured || proof.payment.amount;
  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 pb-4">
      <span
        aria-hidden="true"
        className={`grid size-13 shrink-0 place-items-center rounded-full [&_svg]:size-7 [&_svg]:stroke-[2.75] ${TONES[tone].mark}`}
      >
        <Icon />
      </span>
      <div className="min-w-fit flex-1">
        <h3 className="whitespace-nowrap font-semibold text-[14px]/[18px]">{t("proof")}</h3>
        <p
          className={`whitespace-nowrap font-extrabold tracking-[-0.02em] ${word.length > 8 ? "text-xl/10" : "text-[40px]/10"}`}
        >
          {word}
        </p>
      </div>
      <div className="ml-auto text-right">
        <p className="font-semibold text-[14px]/[18px]">
          {proof === null ? "" : tStatus(`method.${proof.payment.method}`)}
        </p>
        <p className="money font-extrabold text-[26px]/10 tracking-[-0.03em]">
          {formatMoney(amount, order.currency, language)}
        </p>
      </div>
    </div>
  );
}

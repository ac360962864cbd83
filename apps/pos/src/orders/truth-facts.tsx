"use client";
import { GATEWAY_STATUSES } from "@atapos/domain";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { LucideIcon } from "lucide-react";
import Banknote from "lucide-react/icons/banknote";
import BellRing from "lucide-react/icons/bell-ring";
import Clock4 from "lucide-react/icons/clock-4";
import Coins from "lucide-react/icons/coins";
import Equal from "lucide-react/icons/equal";
import EqualNot from "lucide-react/icons/equal-not";
import Hash from "lucide-react/icons/hash";
import RefreshCw from "lucide-react/icons/refresh-cw";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldQuestionMark from "lucide-react/icons/shield-question-mark";
import UserRound from "lucide-react/icons/user-round";
import type { ReactNode } from "react";
import type { CounterProof, GatewayProof } from "./payment-truth.ts";
import { proofWords } from "./proof-words.ts";
import { useWhen } from "./use-when.ts";

export function GatewayFacts({ proof, currency }: { proof: GatewayProof; currency: string }) {
  const t = useTranslator(proofWords);
  const when = useWhen();
  const outcome = useOutcome();
  const { noticeAt, asked } = proof;
  return (
    <ul>
      <Fact icon={noticeAt === null ? ShieldQuestionMark : ShieldCheck} label={t("signature")}>
        {t(noticeAt === null ? "noNotice" : "valid")}
      </Fact>
      <Fact icon={BellRing} label={t("noticeAt")}>
        {noticeAt === null ? t("notYet") : when(noticeAt)}
      </Fact>
      <Fact icon={RefreshCw} label={t("askedAt")}>
        {asked === null ? t("never") : t("asked", { time: when(asked.at), outcome: outcome(asked.status) })}
      </Fact>
      <AmountFact proof={proof} currency={currency} />
    </ul>
  );
}

function AmountFact({ proof, currency }: { proof: GatewayProof; currency: string }) {
  const t = useTranslator(proofWords);
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const { gatewayAmount, payment } = proof;
  if (gatewayAmount === null) {
    return (
      <Fact icon={Equal} label={t("sameAmount")}>
        {t("amountUnknown")}
      </Fact>
    );
  }
  if (gatewayAmount === payment.amount) {
    return (
      <Fact icon={Equal} label={t("sameAmount")}>
        {money(gatewayAmount)}
      </Fact>
    );
  }
  return (
    <Fact icon={EqualNot} label={t("otherAmount")}>
      {money(gatewayAmount)}, {t("billed", { amount: money(payment.amount) })}
    </Fact>
  );
}

export function CounterFacts({ proof, currency }: { proof: CounterProof; currency: string }) {
  const t = useTranslator(proofWords);
  const language = useLanguage();
  const when = useWhen();
  const { method, staffName, tendered, change, reference, createdAt } = proof.payment;
  const isCash = method === "cash";
  return (
    <ul className="pb-2">
      <Fact icon={UserRound} label={t(isCash ? "takenBy" : "recordedBy")}>
        {staffName ?? t("somebody")}
      </Fact>
      {isCash && tendered !== null && (
        <Fact icon={Banknote} label={t("tendered")}>
          {formatMoney(tendered, currency, language)}
        </Fact>
      )}
      {isCash && change !== null && (
        <Fact icon={Coins} label={t("change")}>
          {formatMoney(change, currency, language)}
        </Fact>
      )}
      {!isCash && reference !== null && (
        <Fact icon={Hash} label={t("reference")}>
          {reference}
        </Fact>
      )}
      <Fact icon={Clock4} label={t("at")}>
        {when(createdAt)}
      </Fact>
    </ul>
  );
}

function Fact({ icon: Icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return (
    <li className="grid min-h-11 grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-current/25 border-t py-1 font-semibold text-[14.5px]/5">
      <Icon aria-hidden="true" className="size-5 stroke-[2.5]" />
      <span>{label}</span>
      <span className="money max-w-52 whitespace-normal text-right">{children}</span>
    </li>
  );
}

/** What the gateway answered, in words; one that is not in its manual is only said to be an answer. */
function useOutcome(): (status: string | null) => string {
  const t = useTranslator(proofWords);
  return (status) => {
    const known = GATEWAY_STATUSES.find((one) => one === status);
    return t(known === undefined ? "gateway.unknown" : `gateway.${known}`);
  };
}

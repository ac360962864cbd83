"use client";
// A code or link is out: how long it holds, that its payment is awaited, and what to do when it does not come.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Monitor from "lucide-react/icons/monitor";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useEffect, useRef, useState } from "react";
import { useStaff } from "../session/staff.tsx";
import { CodeCard } from "./code-card.tsx";
import { CodeClock } from "./code-clock.tsx";
import { openDisplay } from "./display-channel.ts";
import { LinkButtons } from "./link-buttons.tsx";
import type { Stage } from "./pay-stage.ts";
import { payWords } from "./pay-words.ts";
import type { Pay } from "./use-pay.ts";

type Waiting = Extract<Stage, { kind: "waiting" }>;

/** The feed brings the news at once; asking the gateway itself is for when the feed, or its notice, does not come. */
const ASK_AFTER_MS = 8_000;

export function WaitingPane({ waiting, pay }: { waiting: Waiting; pay: Pay }) {
  const { merchantName } = useStaff();
  const { attempt, ended } = waiting;
  const isLink = attempt.method === "midtrans_snap";
  useAskRegularly(pay.check, ended === null);
  return (
    <div className="grid flex-1 shrink-0 content-start gap-5 px-4 py-4 @2xl:grid-cols-[minmax(0,408px)_minmax(0,1fr)] @2xl:min-h-0 @2xl:content-stretch @2xl:gap-7 @2xl:px-7 @2xl:pt-5.5 @2xl:pb-6">
      <CodeCard attempt={attempt} isDead={ended !== null} merchantName={merchantName} />
      <div className="flex min-w-0 flex-col gap-4">
        {ended === null ? (
          <Awaited key={attempt.paymentId} waiting={waiting} onEnd={() => void pay.check()} />
        ) : (
          <Ended ended={ended} />
        )}
        <div className="mt-auto grid gap-2">
          {isLink && ended === null && <LinkButtons attempt={attempt} />}
          {ended === null && <DisplayButton />}
          <div className={`grid gap-2 ${ended === null ? "@md:grid-cols-2" : ""}`}>
            {ended === null && <CallOffButton isLink={isLink} callOff={pay.callOff} />}
            <CheckButton check={pay.check} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Awaited({ waiting, onEnd }: { waiting: Waiting; onEnd: () => void }) {
  const t = useTranslator(payWords);
  const { createdAt, expiresAt } = waiting.attempt;
  return (
    <div className="flex items-center gap-4 @2xl:flex-col @2xl:items-start">
      {expiresAt !== null && <CodeClock from={createdAt} until={expiresAt} onEnd={onEnd} />}
      <div role="status" className="grid grid-cols-[12px_1fr] items-center gap-x-3.5 gap-y-1">
        <span
          aria-hidden="true"
          className="relative size-3 rounded-full bg-accent after:absolute after:-inset-1.5 after:animate-pulse-ring after:rounded-full after:bg-accent after:opacity-20"
        />
        <b className="font-bold text-[20px]/[1.25] tracking-[-0.015em]">{t("waiting")}</b>
        <span className="col-start-2 text-pretty text-ink-2">{t("waitingHow")}</span>
      </div>
    </div>
  );
}

function Ended({ ended }: { ended: "expired" | "failed" }) {
  const t = useTranslator(payWords);
  return (
    <div role="alert" className="grid gap-1">
      <b className="text-balance font-bold text-xl">{t(ended)}</b>
      <span className="text-pretty text-ink-2">{t(ended === "expired" ? "expiredHow" : "failedHow")}</span>
    </div>
  );
}

function DisplayButton() {
  const t = useTranslator(payWords);
  return (
    <Button variant="quiet" block icon={<Monitor aria-hidden="true" />} onClick={openDisplay}>
      {t("showCustomer")}
    </Button>
  );
}

function CheckButton({ check }: Pick<Pay, "check">) {
  const t = useTranslator(payWords);
  const [isChecking, setIsChecking] = useState(false);
  const press = async () => {
    setIsChecking(true);
    const answer = await check();
    setIsChecking(false);
    if (answer !== "paid") showToast({ message: t(answer === "not_yet" ? "notYet" : "checkFailed") });
  };
  return (
    <Button
      variant="quiet"
      block
      icon={<RefreshCw aria-hidden="true" />}
      isLoading={isChecking}
      loadingLabel={t("checking")}
      onClick={() => void press()}
    >
      {t("check")}
    </Button>
  );
}

function CallOffButton({ isLink, callOff }: { isLink: boolean } & Pick<Pay, "callOff">) {
  const t = useTranslator(payWords);
  const [isEnding, setIsEnding] = useState(false);
  return (
    <Button
      variant="quiet"
      block
      isLoading={isEnding}
      onClick={() => {
        setIsEnding(true);
        void callOff();
      }}
    >
      {t(isLink ? "callOffLink" : "callOff")}
    </Button>
  );
}

function useAskRegularly(check: Pay["check"], isOn: boolean): void {
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => void latest.current(), ASK_AFTER_MS);
    return () => clearInterval(timer);
  }, [isOn]);
}

"use client";
// Calling somebody to the table: one tap sends, what was sent is said, and so is who comes.
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { showToast } from "@atapos/ui/toast";
import Footprints from "lucide-react/icons/footprints";
import { useEffect, useRef, useState } from "react";
import { CallReasons, type Reason } from "./call-reasons.tsx";
import { CallFoot, CallSteps, type SentCall, useComing } from "./call-steps.tsx";
import { callWords } from "./call-words.ts";
import { useDiner } from "./diner-context.tsx";
import { onLiveEvent } from "./live-events.ts";
import { tableLabel } from "./table-label.ts";
import { closeView, useView } from "./view.ts";

type Call =
  | { state: "choosing" }
  | { state: "sending"; reason: Reason }
  | { state: "failed"; reason: Reason; isEnded: boolean }
  | SentCall;

export default function CallSheet() {
  const view = useView();
  const { session } = useDiner();
  const t = useTranslator(callWords);
  const coming = useComing();
  const [call, setCall] = useState<Call>(() => underWay(session?.calledAt ?? null));
  const isOpen = view.kind === "call";
  useAnswer(call, setCall, isOpen);
  if (session === null) return null;
  const table = tableLabel({ name: session.table.name, zone: null }, (name) => t("tableWord", { name }));
  const send = (reason: Reason) => {
    setCall({ state: "sending", reason });
    void sendCall(reason).then(setCall);
  };
  const isSent = call.state === "sent";
  const over = () => {
    setCall({ state: "choosing" });
    closeView();
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={closeView}
      title={isSent ? (call.answer === null ? t("sent") : coming(call.answer.by)) : t("title", { table })}
      lead={isSent ? (call.reason === null ? table : t("sentLead", { reason: t(call.reason), table })) : t("lead")}
      footer={isSent ? <CallFoot call={call} onMore={() => setCall({ state: "choosing" })} onOver={over} /> : undefined}
    >
      <div className="pt-4 pb-2">
        {call.state === "failed" && (
          <Banner tone="warn" look="note" className="mb-3">
            {t(call.isEnded ? "ended" : "failed")}
          </Banner>
        )}
        {isSent ? (
          <CallSteps call={call} table={table} />
        ) : (
          <CallReasons sending={call.state === "sending" ? call.reason : null} onChoose={send} />
        )}
      </div>
    </Sheet>
  );
}

/** A call from before this page was loaded. */
const underWay = (calledAt: string | null): Call =>
  calledAt === null ? { state: "choosing" } : { state: "sent", reason: null, at: calledAt, answer: null };

/** Somebody is on the way: on the sheet where it is open, in a word where it is not. */
function useAnswer(call: Call, setCall: (call: Call) => void, isOpen: boolean): void {
  const coming = useComing();
  const latest = useRef({ call, isOpen, coming });
  useEffect(() => {
    latest.current = { call, isOpen, coming };
  });
  useEffect(
    () =>
      onLiveEvent(({ type, payload, at }) => {
        const now = latest.current;
        if (type !== "table.answered" || now.call.state !== "sent" || now.call.answer !== null) return;
        const by = typeof payload.by === "string" ? payload.by : null;
        setCall({ ...now.call, answer: { by, at } });
        if (!now.isOpen) showToast({ icon: <Footprints aria-hidden="true" />, message: now.coming(by) });
      }),
    [setCall],
  );
}

/** A failure is an answer to show, so this always resolves. */
async function sendCall(reason: Reason): Promise<Call> {
  const api = await import("../trpc/browser-api.ts").catch(() => null);
  if (api === null) return { state: "failed", reason, isEnded: false };
  try {
    const { calledAt } = await api.browserApi.table.callStaff.mutate({ reason });
    return { state: "sent", reason, at: calledAt, answer: null };
  } catch (error) {
    return { state: "failed", reason, isEnded: api.errorCodeOf(error) !== null };
  }
}

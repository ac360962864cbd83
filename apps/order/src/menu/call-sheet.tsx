"use client";
// Calling somebody to the table: one tap sends, and what was sent is said.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { Timeline } from "@atapos/ui/timeline";
import { useState } from "react";
import { CallReasons, type Reason } from "./call-reasons.tsx";
import { callWords } from "./call-words.ts";
import { useDiner } from "./diner-context.tsx";
import { tableLabel } from "./table-label.ts";
import { closeView, useView } from "./view.ts";

type Call =
  | { state: "choosing" }
  | { state: "sending"; reason: Reason }
  | { state: "failed"; reason: Reason; isEnded: boolean }
  | { state: "sent"; reason: Reason; at: string };

export default function CallSheet() {
  const view = useView();
  const { session } = useDiner();
  const t = useTranslator(callWords);
  const [call, setCall] = useState<Call>({ state: "choosing" });
  if (session === null) return null;
  const table = tableLabel({ name: session.table.name, zone: null }, (name) => t("tableWord", { name }));
  const send = (reason: Reason) => {
    setCall({ state: "sending", reason });
    void sendCall(reason).then(setCall);
  };
  const isSent = call.state === "sent";
  return (
    <Sheet
      isOpen={view.kind === "call"}
      onClose={closeView}
      title={isSent ? t("sent") : t("title", { table })}
      lead={isSent ? t("sentLead", { reason: t(call.reason) }) : t("lead")}
      footer={isSent ? <SentFoot onMore={() => setCall({ state: "choosing" })} /> : undefined}
    >
      <div className="pt-4 pb-2">
        {call.state === "failed" && (
          <Banner tone="warn" look="note" className="mb-3">
            {t(call.isEnded ? "ended" : "failed")}
          </Banner>
        )}
        {isSent ? (
          <Sent at={call.at} />
        ) : (
          <CallReasons sending={call.state === "sending" ? call.reason : null} onChoose={send} />
        )}
      </div>
    </Sheet>
  );
}

/** A failure is an answer to show, so this always resolves. */
async function sendCall(reason: Reason): Promise<Call> {
  const api = await import("../trpc/browser-api.ts").catch(() => null);
  if (api === null) return { state: "failed", reason, isEnded: false };
  try {
    const { calledAt } = await api.browserApi.table.callStaff.mutate({ reason });
    return { state: "sent", reason, at: calledAt };
  } catch (error) {
    return { state: "failed", reason, isEnded: api.errorCodeOf(error) !== null };
  }
}

function Sent({ at }: { at: string }) {
  const { language, menu } = useDiner();
  const t = useTranslator(callWords);
  return (
    <Timeline
      label={t("sent")}
      steps={[
        {
          key: "sent",
          state: "done",
          label: t("sent"),
          time: formatTime(at, { language, timeZone: menu.merchant.timeZone }),
        },
        { key: "way", state: "now", label: t("onItsWay"), detail: t("stayOrClose") },
      ]}
    />
  );
}

function SentFoot({ onMore }: { onMore: () => void }) {
  const t = useTranslator(callWords);
  return (
    <>
      <Button size="l" variant="text" onClick={onMore}>
        {t("more")}
      </Button>
      <Button size="l" onClick={closeView}>
        {t("ok")}
      </Button>
    </>
  );
}

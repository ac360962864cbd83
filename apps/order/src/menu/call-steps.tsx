"use client";
import { Button } from "@atapos/ui/button";
import { formatTime } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { Timeline } from "@atapos/ui/timeline";
import Footprints from "lucide-react/icons/footprints";
import type { Reason } from "./call-reasons.tsx";
import { callWords } from "./call-words.ts";
import { useDiner } from "./diner-context.tsx";
import { closeView } from "./view.ts";

export interface SentCall {
  state: "sent";
  /** null: sent before this page was loaded. */
  reason: Reason | null;
  at: string;
  /** Who comes, and since when that is known. */
  answer: { by: string | null; at: string } | null;
}

/** What became of a call: a step moves only when it was heard. */
export function CallSteps({ call, table }: { call: SentCall; table: string }) {
  const { language, menu } = useDiner();
  const t = useTranslator(callWords);
  const time = (at: string) => formatTime(at, { language, timeZone: menu.merchant.timeZone });
  const { answer } = call;
  const sent = { key: "sent", state: "done", label: t("sent"), time: time(call.at) } as const;
  if (answer === null) {
    const told = { key: "told", state: "now", label: t("onItsWay"), detail: t("stayOrClose") } as const;
    return <Timeline label={t("sent")} steps={[sent, told]} />;
  }
  return (
    <Timeline
      label={t("sent")}
      steps={[
        sent,
        {
          key: "seen",
          state: "done",
          label: answer.by === null ? t("seen") : t("seenBy", { name: answer.by }),
          time: time(answer.at),
        },
        {
          key: "way",
          state: "now",
          icon: <Footprints />,
          label: t("toTable", { table }),
          time: t("now"),
          detail: t("stayOrClose"),
        },
      ]}
    />
  );
}

interface CallFootProps {
  call: SentCall;
  onMore: () => void;
  onOver: () => void;
}

export function CallFoot({ call, onMore, onOver }: CallFootProps) {
  const t = useTranslator(callWords);
  return (
    <div className="-mx-3 grid gap-1">
      <Button size="l" block onClick={closeView}>
        {t("ok")}
      </Button>
      <div className={`grid gap-2 ${call.answer === null ? "" : "grid-cols-2"}`}>
        <Button variant="text" onClick={onMore}>
          {t("more")}
        </Button>
        {call.answer !== null && (
          <Button variant="text" onClick={onOver}>
            {t("helped")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** "Rini menuju mejamu": by the name they go by. */
export function useComing(): (by: string | null) => string {
  const t = useTranslator(callWords);
  return (by) => (by === null ? t("somebodyComes") : t("comes", { name: by }));
}

"use client";
// Guests who asked for somebody: on top of the board until a person says that they have gone.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import ConciergeBell from "lucide-react/icons/concierge-bell";
import { api } from "../trpc/api.ts";
import { useDurationText, useElapsed } from "./board-clock.tsx";
import { tableTitle } from "./order-label.ts";
import type { BoardView } from "./order-types.ts";
import { orderWords } from "./order-words.ts";

type Call = BoardView["calls"][number];

interface CallMarksProps {
  calls: readonly Call[];
  onFailure: (error: unknown, name: string) => void;
}

export function CallMarks({ calls, onFailure }: CallMarksProps) {
  const t = useTranslator(orderWords);
  const utils = api.useUtils();
  const answer = api.table.answerCall.useMutation();
  if (calls.length === 0) return null;
  const answered = async (call: Call) => {
    try {
      await answer.mutateAsync({ tableId: call.tableId });
    } catch (error) {
      onFailure(error, tableTitle(call.tableName, { table: (name) => t("table", { name }) }));
    }
    await utils.order.board.invalidate();
  };
  return (
    <ul aria-label={t("calls")} className="no-scrollbar flex shrink-0 gap-2 overflow-x-auto px-6 pb-3">
      {calls.map((call) => (
        <CallMark
          key={call.tableId}
          call={call}
          isBusy={answer.isPending && answer.variables.tableId === call.tableId}
          onAnswered={() => void answered(call)}
        />
      ))}
    </ul>
  );
}

function CallMark({ call, isBusy, onAnswered }: { call: Call; isBusy: boolean; onAnswered: () => void }) {
  const t = useTranslator(orderWords);
  const seconds = useElapsed(call.calledAt);
  const duration = useDurationText();
  const name = tableTitle(call.tableName, { table: (table) => t("table", { name: table }) });
  return (
    <li className="flex shrink-0 items-center gap-3 rounded-tile bg-kunyit-soft py-1.5 pr-1.5 pl-3.5">
      <ConciergeBell aria-hidden="true" className="size-5 text-kunyit-ink" />
      <div className="max-w-64 leading-[18px]">
        <p className="font-bold">
          {name}
          {seconds !== null && <span className="money font-semibold text-ink-2 text-s"> · {duration(seconds)}</span>}
        </p>
        <p className="truncate text-kunyit-ink text-s">{call.note ?? t(`call.${call.reason}`)}</p>
      </div>
      <Button variant="quiet" isLoading={isBusy} onClick={onAnswered} aria-label={t("answeredOf", { name })}>
        {t("answered")}
      </Button>
    </li>
  );
}

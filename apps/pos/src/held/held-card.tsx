"use client";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { formatMoney, formatTime } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Clock4 from "lucide-react/icons/clock-4";
import Play from "lucide-react/icons/play";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Trash2 from "lucide-react/icons/trash-2";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import UserRound from "lucide-react/icons/user-round";
import { useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { useStaff } from "../session/staff.tsx";
import { showFailure } from "../shared/show-failure.tsx";
import { Plate, plateText } from "../ticket/plate.tsx";
import { api } from "../trpc/api.ts";
import { heldAge } from "./held-content.ts";
import { heldWords } from "./held-words.ts";
import type { HeldTicket } from "./use-held.ts";
import { useHeldError } from "./use-resume.ts";

const SHOWN_LINES = 3;

interface HeldCardProps {
  held: HeldTicket;
  nowMs: number;
  isBusy: boolean;
  onResume: () => void;
}

export function HeldCard({ held, nowMs, isBusy, onResume }: HeldCardProps) {
  const { menu } = useRegister();
  const language = useLanguage();
  const t = useTranslator(heldWords);
  const name = held.name === "" ? t("noName") : held.name;
  const { lines } = held.content;
  const rest = lines.length - SHOWN_LINES;
  return (
    <li className="grid grid-rows-[auto_1fr_auto_auto] gap-2.75 rounded-m bg-raised p-3.5 shadow-1 ring ring-line">
      <div className="flex items-center gap-2.75">
        <HeldPlate held={held} />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-bold text-input/[20px]">{name}</h3>
          <Subtitle held={held} />
        </div>
        <Age createdAt={held.createdAt} nowMs={nowMs} />
      </div>
      <ul className="min-h-22 text-[14.5px]/[22px]">
        {lines.slice(0, SHOWN_LINES).map((line, index) => (
          <li key={`${line.productId}-${String(index)}`} className="flex gap-2">
            <b className="money min-w-4 font-bold">{line.quantity}</b>
            <span className="truncate">{menu.view?.productById.get(line.productId)?.name ?? t("unknownProduct")}</span>
          </li>
        ))}
        {rest > 0 && <li className="pl-6 text-ink-2">{t("more", { count: rest })}</li>}
      </ul>
      <div className="flex items-center justify-between border-line border-t-2 border-dashed pt-2.5">
        <span className="money text-ink-2">{t("items", { count: held.summary.count })}</span>
        <span className="money font-bold text-l">
          {formatMoney(held.summary.total, menu.view?.currency ?? "IDR", language)}
        </span>
      </div>
      <div className="flex gap-2">
        <Discard held={held} name={name} />
        <Button
          variant="soft"
          className="flex-1"
          icon={<Play aria-hidden="true" />}
          isLoading={isBusy}
          onClick={onResume}
          aria-label={`${t("resume")} ${name}`}
        >
          {t("resume")}
        </Button>
      </div>
    </li>
  );
}

function HeldPlate({ held }: { held: HeldTicket }) {
  const isTable = held.content.tableId !== null && /\d/u.test(held.name);
  const Icon = held.content.orderType === "dine_in" ? UserRound : ShoppingBag;
  return <Plate isSoft={true}>{isTable ? plateText(held.name.split(",")[0] ?? "") : <Icon />}</Plate>;
}

function Subtitle({ held }: { held: HeldTicket }) {
  const { timeZone } = useStaff();
  const language = useLanguage();
  const t = useTranslator(heldWords);
  const time = formatTime(held.createdAt, { language, timeZone });
  const when = held.by === null ? t("heldAt", { time }) : t("heldBy", { name: held.by, time });
  return <p className="truncate text-ink-2 text-s/[18px]">{held.content.notes ?? when}</p>;
}

const AGES = {
  calm: { look: "", Icon: null },
  long: { look: "text-warn-ink", Icon: Clock4 },
  forgotten: { look: "text-danger-ink", Icon: TriangleAlert },
} as const;

function Age({ createdAt, nowMs }: { createdAt: string; nowMs: number }) {
  const t = useTranslator(heldWords);
  const { minutes, look } = heldAge(createdAt, nowMs);
  const { look: colour, Icon } = AGES[look];
  const hours = Math.floor(minutes / 60);
  const text =
    hours > 0 ? t("hours", { hours, minutes: String(minutes % 60).padStart(2, "0") }) : t("minutes", { minutes });
  return (
    <span className={`money flex items-center gap-1 self-start font-bold text-[14.5px]/[20px] ${colour}`}>
      {Icon !== null && <Icon aria-hidden="true" className="size-4 stroke-2" />}
      {text}
    </span>
  );
}

function Discard({ held, name }: { held: HeldTicket; name: string }) {
  const t = useTranslator(heldWords);
  const utils = api.useUtils();
  const explain = useHeldError();
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending } = api.hold.discard.useMutation({
    onError: (error) => showFailure(explain(error)),
    onSettled: () => {
      setIsAsking(false);
      void utils.hold.list.invalidate();
    },
  });
  return (
    <>
      <IconButton label={t("discard", { name })} variant="quiet" onClick={() => setIsAsking(true)}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t("discardTitle", { name })}
        actions={
          <>
            <Button variant="quiet" onClick={() => setIsAsking(false)}>
              {t("keep")}
            </Button>
            <Button variant="danger" isLoading={isPending} onClick={() => mutate({ id: held.id })}>
              {t("discardYes")}
            </Button>
          </>
        }
      >
        {t("discardText")}
      </Dialog>
    </>
  );
}

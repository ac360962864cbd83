"use client";
// Who is at the till, with the connection's dot; behind it what has to do with the person and not with the work.
import { useTranslator } from "@atapos/ui/language";
import { useId } from "react";
import { useConnection } from "../live/live-provider.tsx";
import { useStaff } from "../session/staff.tsx";
import { initialsOf } from "./initials.ts";
import { PersonMenu } from "./person-menu.tsx";
import { shellWords } from "./shell-words.ts";

export function PersonButton() {
  const t = useTranslator(shellWords);
  const { name } = useStaff();
  const { isOnline } = useConnection();
  const menuId = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={menuId}
        aria-label={`${t("person", { name })}, ${isOnline ? t("online") : t("offline")}`}
        className="press grid w-17 justify-items-center gap-1 rounded-base py-1 font-semibold text-ink-2 text-s/[18px] s:mt-auto"
      >
        {/* drawn and not written: the button's name holds all text in it */}
        <span
          data-initials={initialsOf(name)}
          className="relative grid size-11 place-items-center rounded-full bg-fill font-bold text-ink text-m inset-ring inset-ring-line max-s:size-7 max-s:text-xs before:content-[attr(data-initials)]"
        >
          <span
            className={`absolute right-0 bottom-0 size-3 rounded-full border-2 border-bg ${isOnline ? "bg-accent" : "bg-warn"}`}
          />
        </span>
        <span className="w-full truncate text-center">{name.split(" ")[0]}</span>
      </button>
      <PersonMenu id={menuId} />
    </>
  );
}

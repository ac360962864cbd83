"use client";
import { LEVEL_ADMIN } from "@atapos/domain";
import { useEffect, useRef, useState } from "react";
import { isField } from "../keys/shortcut-list.ts";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";
import type { Approval } from "./use-refund.ts";

const MIN_PIN = 4;
const MAX_PIN = 8;
const ASK_AGAIN_MS = 3_000;

export interface ApprovalEntry {
  /** The person at the till may refund without anybody's PIN. */
  isOwn: boolean;
  people: readonly { id: number; name: string }[];
  isLoaded: boolean;
  error: unknown;
  staffId: number | null;
  pin: string;
  choose: (staffId: number) => void;
  press: (digit: string) => void;
  erase: () => void;
  clear: () => void;
  isComplete: boolean;
  /** What goes along with the refund; null for one's own. */
  approval: Approval | null;
}

/** A manager's PIN as it is typed, on the screen or by keyboard. */
export function useApproval(): ApprovalEntry {
  const isOwn = useStaff().level >= LEVEL_ADMIN;
  const { data, error } = api.staff.list.useQuery(
    {},
    { enabled: !isOwn, refetchInterval: ({ state }) => state.status === "error" && ASK_AGAIN_MS },
  );
  const people = (data?.items ?? []).filter(
    ({ level, isActive, hasPin, isPinLocked }) => level >= LEVEL_ADMIN && isActive && hasPin && !isPinLocked,
  );
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [pin, setPin] = useState("");
  const staffId = chosenId ?? (people.length === 1 ? (people[0]?.id ?? null) : null);
  const press = (digit: string) => setPin((before) => (before + digit).slice(0, MAX_PIN));
  const erase = () => setPin((before) => before.slice(0, -1));
  useDigitKeys(!isOwn && staffId !== null, press, erase);
  const isTyped = staffId !== null && pin.length >= MIN_PIN;
  return {
    ...{ isOwn, people, error, staffId, pin, press, erase },
    isLoaded: data !== undefined,
    choose: (id) => {
      setChosenId(id);
      setPin("");
    },
    clear: () => setPin(""),
    isComplete: isOwn || isTyped,
    approval: isOwn || !isTyped || staffId === null ? null : { staffId, pin },
  };
}

function useDigitKeys(isOn: boolean, press: (digit: string) => void, erase: () => void): void {
  const latest = useRef({ press, erase });
  useEffect(() => {
    latest.current = { press, erase };
  });
  useEffect(() => {
    if (!isOn) return;
    const type = (event: KeyboardEvent) => {
      if (isField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) latest.current.press(event.key);
      else if (event.key === "Backspace") latest.current.erase();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", type);
    return () => window.removeEventListener("keydown", type);
  }, [isOn]);
}

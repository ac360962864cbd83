"use client";
// The PIN of the person who comes forward, handed in by itself once it is whole.
import { useTranslator } from "@atapos/ui/language";
import Link from "next/link";
import { CORNER_KEY, PinDots, PinKeys, usePinKeyboard } from "./pin-keys.tsx";
import { sessionWords } from "./session-words.ts";
import type { Person } from "./till-people.ts";
import { usePin } from "./use-pin.ts";

export function PinPad({ person: { staffId, name, isPinLocked }, onDone }: { person: Person; onDone: () => void }) {
  const t = useTranslator(sessionWords);
  const pin = usePin(staffId, onDone);
  const { digits, isBusy, press, erase } = pin;
  const enter = () => {
    if (digits === "") return false;
    pin.enter();
    return true;
  };
  usePinKeyboard({ press, erase, enter });
  return (
    <div>
      <PinDots count={digits.length} isBusy={isBusy} label={t("pinOf", { name })} />
      <p role="alert" className="min-h-7 text-pretty pb-2 font-semibold text-danger-ink text-s">
        {problemText(t, pin.problem, name, isPinLocked)}
      </p>
      <PinKeys
        isBusy={isBusy}
        press={press}
        erase={erase}
        corner={
          <Link href="/login#account" className={CORNER_KEY}>
            {t("forgotPin")}
          </Link>
        }
      />
    </div>
  );
}

type Translate = ReturnType<typeof useTranslator<(typeof sessionWords)["id"]>>;

function problemText(t: Translate, problem: string | null, name: string, isLocked: boolean): string {
  if (isLocked || problem === "too_many_attempts") return t("pinLocked", { name });
  switch (problem) {
    case null:
      return "";
    case "code_invalid":
      return t("pinWrong");
    case "unreachable":
      return t("unreachable");
    case "unauthenticated":
      return t("endedTitle");
    default:
      return t("failed");
  }
}

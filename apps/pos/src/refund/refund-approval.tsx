"use client";
// Who stands for the refund: the person at the till, or a manager by PIN, for this one time.
import { useTranslator } from "@atapos/ui/language";
import BadgeCheck from "lucide-react/icons/badge-check";
import Delete from "lucide-react/icons/delete";
import { useStaff } from "../session/staff.tsx";
import { initialsOf } from "../shell/initials.ts";
import { useErrorText } from "../words/error-words.ts";
import { refundWords } from "./refund-words.ts";
import type { ApprovalEntry } from "./use-approval.ts";

export function RefundApproval({ entry, problem }: { entry: ApprovalEntry; problem: string | null }) {
  return entry.isOwn ? <OwnApproval /> : <ManagerPin entry={entry} problem={problem} />;
}

function OwnApproval() {
  const t = useTranslator(refundWords);
  const { name } = useStaff();
  return (
    <>
      <h3 className="mb-2.5 font-bold text-input">{t("ownTitle")}</h3>
      <p className="flex gap-3 rounded-base bg-accent-soft px-4 py-3.5 font-semibold text-accent-ink">
        <BadgeCheck aria-hidden="true" className="size-6 shrink-0" />
        {t("ownText", { name })}
      </p>
    </>
  );
}

function ManagerPin({ entry, problem }: { entry: ApprovalEntry; problem: string | null }) {
  const t = useTranslator(refundWords);
  const errorText = useErrorText();
  return (
    <>
      <h3 className="mb-2.5 font-bold text-input">{t("pinTitle")}</h3>
      {entry.error !== null && <p role="alert">{t("peopleFailed", { reason: errorText(entry.error) })}</p>}
      {entry.isLoaded && entry.people.length === 0 && <p className="text-ink-2">{t("nobody")}</p>}
      <People entry={entry} />
      {entry.people.length > 0 && (
        <>
          <Dots count={entry.pin.length} />
          <p role="alert" className="min-h-10 pb-2 text-center font-semibold text-danger-ink text-s empty:hidden">
            {problem}
          </p>
          {problem === null && <p className="min-h-10 pb-2 text-center text-ink-2 text-s">{t("pinHint")}</p>}
          <Keypad entry={entry} />
        </>
      )}
    </>
  );
}

function People({ entry }: { entry: ApprovalEntry }) {
  const t = useTranslator(refundWords);
  return (
    <div role="radiogroup" aria-label={t("pinPerson")} className="grid grid-cols-2 gap-2">
      {entry.people.map(({ id, name }) => (
        <label key={id} className="relative cursor-pointer">
          <input
            type="radio"
            name="refund-approver"
            checked={entry.staffId === id}
            onChange={() => entry.choose(id)}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span className="flex min-h-14 items-center gap-2.5 rounded-base bg-raised px-3 font-semibold inset-ring inset-ring-line-strong peer-checked:bg-accent-soft peer-checked:font-bold peer-checked:text-accent-ink peer-checked:inset-ring-2 peer-checked:inset-ring-accent peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent">
            <span
              aria-hidden="true"
              className={`grid size-9 shrink-0 place-items-center rounded-full font-bold text-s ${entry.staffId === id ? "bg-accent text-on-accent" : "bg-fill"}`}
            >
              {initialsOf(name)}
            </span>
            <span className="truncate">{name.split(" ")[0]}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

function Dots({ count }: { count: number }) {
  const t = useTranslator(refundWords);
  const places = Array.from({ length: Math.max(4, count) }, (_, place) => place);
  return (
    <div
      role="status"
      aria-label={t("pinFilled", { count })}
      className="mt-4 flex h-11 items-center justify-center gap-4.5"
    >
      {places.map((place) => (
        <span
          key={place}
          className={`size-4.5 rounded-full ${place < count ? "bg-accent" : "inset-ring-2 inset-ring-control"}`}
        />
      ))}
    </div>
  );
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const KEY = "press grid min-h-17 select-none place-items-center rounded-base";
const DIGIT = `${KEY} money bg-raised font-semibold text-[28px] shadow-1 ring-1 ring-line active:bg-accent-soft`;

function Keypad({ entry }: { entry: ApprovalEntry }) {
  const t = useTranslator(refundWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys of a pad are not fields of a form
    <div role="group" aria-label={t("keypad")} className="mt-auto grid grid-cols-3 gap-2 pb-5">
      {DIGITS.map((digit) => (
        <button key={digit} type="button" onClick={() => entry.press(digit)} className={DIGIT}>
          {digit}
        </button>
      ))}
      <button type="button" onClick={entry.clear} className={`${KEY} bg-fill font-semibold text-m`}>
        {t("clear")}
      </button>
      <button type="button" onClick={() => entry.press("0")} className={DIGIT}>
        0
      </button>
      <button type="button" aria-label={t("erase")} onClick={entry.erase} className={`${KEY} bg-fill`}>
        <Delete aria-hidden="true" className="size-7 stroke-[1.6] text-ink-2" />
      </button>
    </div>
  );
}

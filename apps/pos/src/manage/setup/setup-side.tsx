"use client";
// Where one is: the steps with their answers, and how many are behind. On a phone only a line and a bar.
import { doneSetupSteps, SETUP_STEPS, type SetupStep } from "@atapos/domain";
import { formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import { Mark } from "../../shell/mark.tsx";
import { isEveryDaySame, weekOf } from "../settings/week-hours.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";

export function SetupSide() {
  const t = useTranslator(setupWords);
  const { facts, step, go } = useSetup();
  const answerOf = useAnswers();
  const done = doneSetupSteps(facts);
  return (
    <nav
      aria-label={t("steps")}
      className="flex shrink-0 flex-col bg-sunken px-4 py-3 m:w-85 m:overflow-y-auto m:px-4 m:py-5.5"
    >
      <div className="flex items-center gap-3 px-3 text-accent max-m:hidden">
        <Mark size={36} />
        <b className="font-extrabold text-ink text-xl tracking-[-0.02em]">Atapos</b>
      </div>
      <ol className="mt-6.5 grid gap-0.5 max-m:hidden">
        {SETUP_STEPS.map((each, index) => (
          <li key={each}>
            <StepRow
              number={index + 1}
              name={t(`step.${each}`)}
              answer={answerOf(each, done.includes(each))}
              isDone={done.includes(each)}
              isHere={each === step}
              onGo={() => go(each)}
            />
          </li>
        ))}
      </ol>
      <p className="pb-2 font-bold m:hidden">{t(`step.${step}`)}</p>
      <div className="mt-auto grid gap-2.5 m:px-3 m:pt-6">
        <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-line">
          <div
            className="h-full rounded-full bg-accent"
            style={{ width: `${(done.length / SETUP_STEPS.length) * 100}%` }}
          />
        </div>
        <p className="text-ink-2 text-s">{t("progress", { done: done.length, all: SETUP_STEPS.length })}</p>
      </div>
    </nav>
  );
}

interface StepRowProps {
  number: number;
  name: string;
  answer: string;
  isDone: boolean;
  isHere: boolean;
  onGo: () => void;
}

function StepRow({ number, name, answer, isDone, isHere, onGo }: StepRowProps) {
  const ground = isHere ? "bg-raised shadow-1 ring-1 ring-line" : "hover:bg-fill";
  const mark = isHere
    ? "bg-accent text-on-accent"
    : isDone
      ? "bg-accent-soft text-accent-ink"
      : "inset-ring-[1.5px] inset-ring-line-strong";
  return (
    <button
      type="button"
      onClick={onGo}
      aria-current={isHere ? "step" : undefined}
      className={`flex min-h-14 w-full items-center gap-3.5 rounded-[14px] px-3 text-left ${ground}`}
    >
      <span className={`money grid size-8 shrink-0 place-items-center rounded-full font-bold text-s ${mark}`}>
        {isDone && !isHere ? <Check aria-hidden="true" className="size-4" /> : number}
      </span>
      <span className="min-w-0 flex-1">
        <b className={`block text-m/[20px] ${isHere || isDone ? "" : "font-semibold text-ink-2"}`}>{name}</b>
        <span className="block truncate text-ink-2 text-s">{answer}</span>
      </span>
    </button>
  );
}

/** What was answered, in a few words. */
function useAnswers(): (step: SetupStep, isDone: boolean) => string {
  const t = useTranslator(setupWords);
  const language = useLanguage();
  const { merchant, facts, step: here } = useSetup();
  const answers: Readonly<Record<SetupStep, () => string | null>> = {
    business: () => [merchant.name, merchant.address].filter(Boolean).join(", "),
    hours: () => {
      if (merchant.openingHours === null) return t("alwaysOpen");
      const week = weekOf(merchant.openingHours);
      const hours = (week[0]?.periods ?? [])
        .map(({ opens, closes }) => `${opens}–${closes}`.replaceAll(":", "."))
        .join(", ");
      return isEveryDaySame(week) ? t("everyDay", { hours }) : null;
    },
    tax: () =>
      merchant.taxPercent > 0 ? t("percentTax", { percent: formatPercent(merchant.taxPercent, language) }) : t("noTax"),
    menu: () => (facts.productCount > 0 ? t("itemCount", { count: facts.productCount }) : t("skipped")),
    tables: () => (facts.tableCount > 0 ? t("tableCount", { count: facts.tableCount }) : t("skipped")),
    payment: () => (facts.isGatewaySet ? "Midtrans" : t("skipped")),
    test: () => null,
  };
  return (step, isDone) => {
    if (step === here) return t("now");
    return isDone ? (answers[step]() ?? t("doneHint")) : t(`hint.${step}`);
  };
}

"use client";
// How far an order is: done steps ticked, the present one ringed and told in a sentence, the rest in outline.
import Check from "lucide-react/icons/check";
import Circle from "lucide-react/icons/circle";
import Minus from "lucide-react/icons/minus";
import type { ReactNode } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

export interface TimelineStep {
  key: string;
  label: ReactNode;
  /** skipped is for what lapsed or was left out: grey, never a tick. */
  state: "done" | "now" | "waiting" | "skipped";
  icon?: ReactNode;
  detail?: ReactNode;
  /** At the right: `12.36`, `sekarang`. */
  time?: ReactNode;
  /** Under the sentence, such as the pictures of what is being cooked. */
  extra?: ReactNode;
}

const DOTS = {
  done: "bg-accent text-on-accent",
  now: "bg-accent-soft text-accent-ink inset-ring-2 inset-ring-accent",
  waiting: "bg-bg text-ink-3 inset-ring-2 inset-ring-line-strong",
  skipped: "bg-sunken text-ink-2 inset-ring-2 inset-ring-line-strong",
};
const LABELS = {
  done: "font-semibold text-ink",
  now: "font-extrabold text-ink",
  waiting: "font-semibold text-ink-2",
  skipped: "font-semibold text-ink-2",
};

export interface TimelineProps {
  steps: readonly TimelineStep[];
  label: string;
}

export function Timeline({ steps, label }: TimelineProps) {
  return (
    <ol aria-label={label}>
      {steps.map((step) => (
        <Step key={step.key} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { step: TimelineStep }) {
  const t = useTranslator(componentWords);
  const { state, label, icon, detail, time, extra } = step;
  const thread = state === "done" ? "before:bg-accent" : "before:bg-line-strong";
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className={`relative grid min-h-13 grid-cols-[28px_1fr_auto] items-start gap-x-3 before:absolute before:top-7 before:bottom-0 before:left-[13px] before:w-0.5 last:min-h-7 last:before:hidden ${thread}`}
    >
      <span
        aria-hidden="true"
        className={`grid size-7 place-items-center rounded-full [&_svg]:size-[15px] ${DOTS[state]}`}
      >
        {state === "done" ? <Check className="stroke-3" /> : (icon ?? (state === "skipped" ? <Minus /> : <Circle />))}
      </span>
      <div className="pt-[3px]">
        <span className={`block ${LABELS[state]}`}>
          {label}
          <span className="sr-only">, {t(state)}</span>
        </span>
        {detail !== undefined && <p className="pb-2 text-pretty text-s text-ink-2">{detail}</p>}
        {extra !== undefined && <div className="pt-0.5 pb-4">{extra}</div>}
      </div>
      {time !== undefined && <span className="money pt-1 text-s text-ink-2">{time}</span>}
    </li>
  );
}

"use client";
import { Badge } from "@atapos/ui/badge";
import Check from "lucide-react/icons/check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import { type KeyboardEvent, type ReactNode, useId } from "react";

interface ChoiceGroupProps {
  legend: string;
  rule: string;
  /** open: still to be chosen; met: chosen; free: need not be. */
  state: "open" | "met" | "free";
  end?: ReactNode;
  isSingle: boolean;
  children: ReactNode;
}

const RULES = {
  open: { tone: "warn", icon: <CircleDashed aria-hidden="true" /> },
  met: { tone: "ok", icon: <Check aria-hidden="true" /> },
  free: { tone: "neutral", icon: undefined },
} as const;

export function ChoiceGroup({ legend, rule, state, end, isSingle, children }: ChoiceGroupProps) {
  const id = useId();
  const { tone, icon } = RULES[state];
  return (
    <section className="not-first:mt-6">
      <div className="mb-2 flex min-h-7 flex-wrap items-center gap-2.5">
        <h3 id={id} className="font-bold text-input/[22px]">
          {legend}
        </h3>
        <Badge tone={tone} size="m" icon={icon}>
          {rule}
        </Badge>
        {end !== undefined && <span className="money ml-auto font-semibold text-[14px] text-ink-2">{end}</span>}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the role is one of two, both walked by keys */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name */}
      <div
        role={isSingle ? "radiogroup" : "group"}
        aria-labelledby={id}
        onKeyDown={walk}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,210px),1fr))] gap-2"
      >
        {children}
      </div>
    </section>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The arrow keys only walk: choosing may end the asking, so it takes a press of its own. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-option]")];
  const at = options.findIndex((option) => option.matches(":focus"));
  const next = options[(at + step + options.length) % options.length];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

"use client";
import { Countdown } from "@atapos/ui/countdown";
import { useNow } from "@atapos/ui/use-now";

const RADIUS = 58;

interface CodeClockProps {
  /** When it was made and when it ends, by the server. */
  from: string;
  until: string;
  onEnd: () => void;
}

/** What is left of a code, as a clock and as a share of its own life. */
export function CodeClock({ from, until, onEnd }: CodeClockProps) {
  const endMs = Date.parse(until);
  const firstMs = Date.parse(from);
  const now = useNow(true) ?? firstMs;
  const share = Math.min(1, Math.max(0, (endMs - now) / Math.max(1, endMs - firstMs)));
  return (
    <div className="relative grid size-24 shrink-0 place-items-center @2xl:size-32">
      <svg viewBox="0 0 128 128" aria-hidden="true" className="absolute inset-0 -rotate-90" fill="none" strokeWidth="8">
        <circle cx="64" cy="64" r={RADIUS} className="stroke-fill" />
        <circle
          cx="64"
          cy="64"
          r={RADIUS}
          pathLength="1"
          strokeDasharray={`${share} 1`}
          strokeLinecap="round"
          className={share > 0 ? "stroke-accent" : "stroke-transparent"}
        />
      </svg>
      <Countdown until={until} onEnd={onEnd} className="font-bold text-[20px] tracking-[-0.02em] @2xl:text-[28px]" />
    </div>
  );
}

"use client";
import { Countdown } from "@atapos/ui/countdown";
import { useNow } from "@atapos/ui/use-now";
import { useState } from "react";

const RADIUS = 58;

/** What is left of a code, by its own end; the ring is full at the moment that it is first seen. */
export function CodeClock({ until, onEnd }: { until: string; onEnd: () => void }) {
  const endMs = Date.parse(until);
  const [firstMs] = useState(() => Date.now());
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

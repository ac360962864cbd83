"use client";
// What is left until a moment: shown by the second, read out only at a few marks.
import { useEffect, useRef, useState } from "react";
import { formatClock } from "./format.ts";
import { useLanguage, useTranslator } from "./language.tsx";
import { useNow } from "./use-now.ts";
import { componentWords } from "./words.ts";

const MARKS_SECONDS = [600, 300, 60, 30, 10, 0];

export interface CountdownProps {
  until: Date | string | number;
  /** Called once when nothing is left. */
  onEnd?: () => void;
  /** The whole span; with it a ring shows how much is left. */
  totalSeconds?: number;
  /** The server's clock minus this phone's, in milliseconds. */
  offsetMs?: number;
  className?: string;
}

export function Countdown({ until, onEnd, totalSeconds, offsetMs, className = "" }: CountdownProps) {
  const language = useLanguage();
  const end = new Date(until).getTime();
  const [isOver, setIsOver] = useState(false);
  const now = useNow(!isOver, offsetMs);
  const left = now === null ? null : Math.max(0, Math.ceil((end - now) / 1_000));
  const onEndNow = useRef(onEnd);
  useEffect(() => {
    onEndNow.current = onEnd;
  });
  useEffect(() => {
    setIsOver(left === 0);
    if (left === 0) onEndNow.current?.();
  }, [left]);
  return (
    <span role="timer" className={`inline-flex items-center gap-2 ${className}`}>
      {totalSeconds !== undefined && <Ring share={left === null ? 1 : Math.min(1, left / totalSeconds)} />}
      <span aria-hidden="true" className="money">
        {left === null ? formatClock(totalSeconds ?? 0, language) : formatClock(left, language)}
      </span>
      {left !== null && <Announcement left={left} />}
    </span>
  );
}

function Announcement({ left }: { left: number }) {
  const t = useTranslator(componentWords);
  // between two marks the sentence stays the same, so nothing is read out
  const [start] = useState(left);
  const mark = MARKS_SECONDS.findLast((seconds) => left <= seconds) ?? start;
  const seconds = Math.min(mark, start);
  const text =
    seconds === 0
      ? t("timeIsUp")
      : seconds >= 60
        ? t("minutesLeft", { count: Math.round(seconds / 60) })
        : t("secondsLeft", { count: seconds });
  return (
    <span aria-live="polite" className="sr-only">
      {text}
    </span>
  );
}

function Ring({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0 -rotate-90">
      <circle cx="10" cy="10" r="8.25" fill="none" strokeWidth="3.5" className="stroke-line-strong" />
      <circle
        cx="10"
        cy="10"
        r="8.25"
        fill="none"
        strokeWidth="3.5"
        pathLength="1"
        strokeDasharray={`${share} 1`}
        className="stroke-accent"
      />
    </svg>
  );
}

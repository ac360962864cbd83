"use client";
import { useTranslator } from "@atapos/ui/language";
import type { ReactNode } from "react";
import type { Lane as LaneName } from "./board-lanes.ts";
import { orderWords } from "./order-words.ts";

interface LaneProps {
  lane: LaneName;
  count: number;
  children: ReactNode;
}

export function Lane({ lane, count, children }: LaneProps) {
  const t = useTranslator(orderWords);
  const isLoud = lane === "new" && count > 0;
  const look = isLoud
    ? "grid h-6 min-w-6 place-items-center rounded-full bg-kunyit px-1.5 font-extrabold text-on-kunyit text-s/none"
    : "font-semibold text-input text-ink-2";
  return (
    <section
      aria-label={t(`lane.${lane}`)}
      data-lane={lane}
      className="flex min-h-0 snap-start flex-col border-line px-3 not-first:border-l"
    >
      <header className="flex h-11 shrink-0 items-center gap-2.5 px-1">
        <h2 className="font-bold text-l">{t(`lane.${lane}`)}</h2>
        <span className={`money ${look}`}>
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{t("laneCount", { count })}</span>
        </span>
      </header>
      <div className="no-scrollbar -mx-2 grid min-h-0 flex-1 content-start gap-3 overflow-y-auto overscroll-contain px-2.5 pt-1 pb-20 *:min-w-0">
        {children}
      </div>
    </section>
  );
}

"use client";
// Blocks in the final geometry while something is on its way; shown only after a moment, so that quick answers do not flash.
import type { ReactNode } from "react";
import { useTranslator } from "./language.tsx";
import { componentWords } from "./words.ts";

/** Size it with `className`: `h-4 w-40`. */
export function Skeleton({ className = "" }: { className?: string }) {
  return <span aria-hidden="true" className={`bone block ${className}`} />;
}

export function SkeletonRow() {
  return (
    <div className="flex gap-4 py-3.5">
      <div className="flex min-w-0 flex-1 flex-col gap-2.5">
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-3 w-5/6" />
        <Skeleton className="h-3 w-1/2" />
        <Skeleton className="mt-auto h-4 w-20" />
      </div>
      <Skeleton className="size-26 rounded-base" />
    </div>
  );
}

/** Says once that something is loading and holds the blocks. */
export function SkeletonGroup({ children }: { children: ReactNode }) {
  const t = useTranslator(componentWords);
  return (
    <div aria-busy="true" className="opacity-0 animate-[appear_1ms_150ms_forwards] motion-reduce:opacity-100">
      <span role="status" className="sr-only">
        {t("loading")}
      </span>
      {children}
    </div>
  );
}

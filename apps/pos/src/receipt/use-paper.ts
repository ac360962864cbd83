"use client";
import { useEffect, useState } from "react";

/** Widths of thermal rolls in millimetres. */
export const PAPERS = [80, 58] as const;
export type Paper = (typeof PAPERS)[number];

export const isPaper = (width: number): width is Paper => PAPERS.some((paper) => paper === width);

const KEY = "atapos.paper";

/** The roll in this till's printer, kept on the device. */
export function usePaper(): [paper: Paper, choose: (paper: Paper) => void] {
  const [paper, setPaper] = useState<Paper>(80);
  useEffect(() => {
    const kept = Number(readKept());
    if (isPaper(kept)) setPaper(kept);
  }, []);
  const choose = (next: Paper) => {
    setPaper(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // a window that keeps nothing asks again next time
    }
  };
  return [paper, choose];
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

import { readFileSync } from "node:fs";
import { treeOf } from "./process-cpu.ts";

/** Resident KiB of a process and all below it. Linux only. */
export function residentKib(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + memoryOf(pid).rssKib, 0);
}

/** What of memory is resident, and the process's own part of what it shares; 0 for one that has ended. */
export function memoryOf(pid: number): { rssKib: number; pssKib: number } {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)?.[1] ?? 0);
    return { rssKib: kib("Rss"), pssKib: kib("Pss") };
  } catch {
    return { rssKib: 0, pssKib: 0 };
  }
}

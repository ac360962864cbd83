import { readFileSync } from "node:fs";
import { treeOf } from "./process-cpu.ts";

/** Resident KiB of a process and all below it. Linux only. */
export function residentKib(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + residentKibOf(pid), 0);
}

export function residentKibOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    // It ended while we looked.
    return 0;
  }
}

import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

interface ProcessTimes {
  parent: number;
  ownMs: number;
  /** Of children that have ended. */
  endedMs: number;
}

/** CPU milliseconds of a process and all below it, those that ended included. Linux only. */
export function cpuMsOfTree(root: number): number {
  const all = allTimes();
  return idsBelow(root, all).reduce((sum, pid) => {
    const { ownMs = 0, endedMs = 0 } = all.get(pid) ?? {};
    return sum + ownMs + endedMs;
  }, 0);
}

/** The process and all below it. */
export const treeOf = (root: number): number[] => idsBelow(root, allTimes());

function allTimes(): Map<number, ProcessTimes> {
  const all = new Map<number, ProcessTimes>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const times = Number.isInteger(pid) ? timesOf(pid) : null;
    if (times) all.set(pid, times);
  }
  return all;
}

function idsBelow(root: number, all: ReadonlyMap<number, ProcessTimes>): number[] {
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(all.get(pid)?.parent ?? 0));
  return [...all.keys()].filter(belongs);
}

function timesOf(pid: number): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold anything, blanks too.
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const [, parent = 0] = fields;
    const [own = 0, ownSystem = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent, ownMs: (own + ownSystem) * TICK_MS, endedMs: (ended + endedSystem) * TICK_MS };
  } catch {
    // It ended while we looked.
    return null;
  }
}

import type { SpeedOptions, SpeedResult } from "./speed-part.ts";
export async function benchLists(_options: SpeedOptions): Promise<SpeedResult> {
  return { part: "lists", rows: [], misses: [] };
}

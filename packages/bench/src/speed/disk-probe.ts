import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const EVERY_MS = 50;
const PAGE = Buffer.alloc(8_192, 1);

/**
 * Writes a page and waits until it is on the disk, over and over, beside the database's own files: how long a commit
 * waits for the disk alone meanwhile. `finish` answers in milliseconds.
 */
export async function probeDisk(): Promise<{ finish(): Promise<{ diskP50: number; diskMax: number }> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "atapos-disk-"));
  const file = await open(path.join(folder, "page"), "w");
  const stopping = new AbortController();
  const running = writePages(file, stopping.signal);
  return {
    async finish() {
      stopping.abort();
      const times = (await running).sort((a, b) => a - b);
      await file.close();
      await rm(folder, { recursive: true });
      return { diskP50: times[Math.floor(times.length / 2)] ?? 0, diskMax: times.at(-1) ?? 0 };
    },
  };
}

async function writePages(file: Awaited<ReturnType<typeof open>>, stopping: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!stopping.aborted) {
    const startedAt = performance.now();
    await file.write(PAGE, 0, PAGE.length, 0);
    await file.datasync();
    times.push(performance.now() - startedAt);
    await sleep(EVERY_MS);
  }
  return times;
}

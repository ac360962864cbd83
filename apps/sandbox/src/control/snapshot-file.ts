import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { imageSchema } from "../cloudinary/image-store.ts";
import { mailSchema } from "../mail/inbox.ts";
import { orderSchema } from "../midtrans/order.ts";

const snapshotSchema = z.object({
  orders: z.array(orderSchema),
  mail: z.array(mailSchema),
  images: z.array(imageSchema),
});

type Snapshot = z.infer<typeof snapshotSchema>;
export type SnapshotFile = ReturnType<typeof createSnapshotFile>;

const saveDelayMs = 500;
/** Writing may take at most this share of the time, however much there is to write. */
const busyShare = 0.05;

/** Keeps the sandbox's memory in one JSON file, written at most twice a second and once more on stop. */
export function createSnapshotFile(dataDir: string) {
  const file = join(dataDir, "sandbox.json");
  let pending: { timer: NodeJS.Timeout; collect: () => Snapshot } | null = null;
  let delayMs = saveDelayMs;

  const write = (snapshot: Snapshot) => {
    writeFileSync(`${file}.new`, JSON.stringify(snapshot));
    renameSync(`${file}.new`, file);
  };
  const flush = () => {
    if (pending === null) return;
    clearTimeout(pending.timer);
    const { collect } = pending;
    pending = null;
    const before = performance.now();
    write(collect());
    delayMs = Math.max(saveDelayMs, (performance.now() - before) / busyShare);
  };
  return {
    read: (): Snapshot => readSnapshot(file),
    save(collect: () => Snapshot) {
      if (pending !== null) return;
      const timer = setTimeout(flush, delayMs);
      timer.unref();
      pending = { timer, collect };
    },
    flush,
  };
}

/** A file from another version is set aside rather than refused: the sandbox holds nothing of value. */
function readSnapshot(file: string): Snapshot {
  const empty: Snapshot = { orders: [], mail: [], images: [] };
  if (!existsSync(file)) return empty;
  const parsed = snapshotSchema.safeParse(parseJson(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  renameSync(file, `${file}.unreadable`);
  return empty;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

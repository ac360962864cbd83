import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files named after the recipe that made them; each is made on first use. */
export function createDerivedFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  return async (recipe: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const file = join(folder, createHash("sha1").update(recipe).digest("hex"));
    const kept = await readFile(file).catch(() => undefined);
    if (kept !== undefined) return kept;
    const made = await make();
    const unfinished = `${file}.${process.hrtime.bigint()}`;
    await writeFile(unfinished, made);
    await rename(unfinished, file);
    return made;
  };
}

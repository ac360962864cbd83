import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export const imageSchema = z.object({
  assetId: z.string(),
  publicId: z.string(),
  version: z.number().int(),
  width: z.number(),
  height: z.number(),
  format: z.string(),
  bytes: z.number(),
  etag: z.string(),
  originalFilename: z.string(),
  at: z.string(),
});
export type StoredImage = z.infer<typeof imageSchema>;
export type ImageStore = ReturnType<typeof createImageStore>;

/** Originals and resized copies as files; the list of them is part of the snapshot. */
export function createImageStore(dataDir: string, saved: readonly StoredImage[], onChange: () => void) {
  const originals = join(dataDir, "images");
  const derived = join(dataDir, "derived");
  mkdirSync(originals, { recursive: true });
  mkdirSync(derived, { recursive: true });
  const images = new Map(saved.map((image) => [image.publicId, image]));

  const removeFile = (image: StoredImage) => rmSync(join(originals, image.assetId), { force: true });
  return {
    put(image: StoredImage, bytes: Uint8Array) {
      const replaced = images.get(image.publicId);
      if (replaced !== undefined) removeFile(replaced);
      writeFileSync(join(originals, image.assetId), bytes);
      images.delete(image.publicId);
      images.set(image.publicId, image);
      onChange();
    },
    find: (publicId: string): StoredImage | undefined => images.get(publicId),
    read: (image: StoredImage): Promise<Buffer> => readFile(join(originals, image.assetId)),
    destroy(publicId: string): boolean {
      const image = images.get(publicId);
      if (image === undefined) return false;
      removeFile(image);
      images.delete(publicId);
      onChange();
      return true;
    },
    /** The copy kept under this recipe, made on first use. */
    async derive(recipe: string, make: () => Promise<Buffer>): Promise<Buffer> {
      const file = join(derived, createHash("sha1").update(recipe).digest("hex"));
      const kept = await readFile(file).catch(() => undefined);
      if (kept !== undefined) return kept;
      const made = await make();
      const unfinished = `${file}.${process.hrtime.bigint()}`;
      await writeFile(unfinished, made);
      await rename(unfinished, file);
      return made;
    },
    list: (): StoredImage[] => [...images.values()],
    clear() {
      for (const image of images.values()) removeFile(image);
      images.clear();
      onChange();
    },
  };
}

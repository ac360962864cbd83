import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { createDerivedFiles } from "./derived-files.ts";

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
  const derive = createDerivedFiles(join(dataDir, "derived"));
  mkdirSync(originals, { recursive: true });
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
    derive,
    list: (): StoredImage[] => [...images.values()],
    clear() {
      for (const image of images.values()) removeFile(image);
      images.clear();
      onChange();
    },
  };
}

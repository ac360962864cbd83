import type { Upload } from "../picture/uploads.ts";
import type { Item } from "./menu-types.ts";

export interface Photo {
  key: string;
  url: string;
  /** null: not saved yet. */
  id: number | null;
  upload: Upload | null;
}

/** Saved pictures with those on their way: in the place of the one they replace, or behind all. */
export function photosOf(attachments: Item["attachments"], uploads: readonly Upload[]): Photo[] {
  const saved = attachments.map(({ id, thumbnailUrl }): Photo => {
    const upload = uploads.find(({ replacesId }) => replacesId === id) ?? null;
    return { key: `a${String(id)}`, id, url: upload?.url ?? thumbnailUrl, upload };
  });
  const added = uploads
    .filter(({ replacesId }) => replacesId === null || !attachments.some(({ id }) => id === replacesId))
    .map((upload): Photo => ({ key: upload.key, id: null, url: upload.url, upload }));
  return [...saved, ...added];
}

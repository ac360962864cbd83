import type { Deps } from "../deps.ts";

/** The square cut-out of a picture that menus and lists share. */
export function thumbnailUrl({ media }: Deps, publicId: string): string {
  return media.sizedUrl(publicId, { width: 320, height: 320 });
}

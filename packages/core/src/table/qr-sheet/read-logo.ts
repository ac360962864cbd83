import type { Context } from "../../context.ts";
import { readImageHeader } from "../../image-header.ts";
import type { SheetLogo } from "./sheet-content.ts";

/** Sharp in 22 mm at 500 dots an inch. */
const WIDTH = 440;

/** The logo from the host of pictures, never inside a transaction; null when it cannot be had: the sheet goes without. */
export async function readLogo({ deps }: Context, publicId: string): Promise<SheetLogo | null> {
  try {
    const bytes = await deps.media.jpeg(publicId, { width: WIDTH });
    const header = readImageHeader(bytes);
    if (header?.type !== "image/jpeg") return null;
    const dataUri = `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
    return { dataUri, ratio: header.width / header.height };
  } catch (cause) {
    deps.log.warn({ err: cause, publicId }, "a table sheet goes without its logo");
    return null;
  }
}

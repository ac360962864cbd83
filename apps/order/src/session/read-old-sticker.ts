import { cookies } from "next/headers";
import { OLD_STICKER_COOKIE, type OldSticker, oldStickerOf } from "./old-sticker.ts";

/** The sticker that this phone has just scanned; null when it is not known which. */
export const readOldSticker = async (): Promise<OldSticker | null> =>
  oldStickerOf((await cookies()).get(OLD_STICKER_COOKIE)?.value);

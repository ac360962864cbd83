// Pictures that people send: judged by their bytes, stored outside of any transaction, taken back when no row keeps them.
import { randomBytes } from "node:crypto";
import { PosError } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "./context.ts";
import { hasImageEnd } from "./image-end.ts";
import { type ImageHeader, readImageHeader } from "./image-header.ts";
import type { StoredImage } from "./ports/media.ts";
import { inMerchant } from "./unit-of-work.ts";

export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
/** A small file can unfold to a picture that fills the memory of whoever resizes it. */
const MAX_PIXELS = 50_000_000;

/**
 * Base64 for the apps, whose transport is JSON; bytes for REST, which reads them from a multipart body. How large a
 * picture may be is said by `checkPicture`, in words of its own.
 */
export const imageBytesSchema = z.union([
  z.instanceof(Uint8Array),
  z.base64().transform((text) => new Uint8Array(Buffer.from(text, "base64"))),
]);

/** Throws payload_too_large, or validation for what is no picture, unfolds to too many pixels or is cut off. */
export function checkPicture(bytes: Uint8Array): ImageHeader {
  if (bytes.byteLength > MAX_IMAGE_BYTES) {
    throw new PosError("payload_too_large", { reason: "picture_too_large", maxBytes: MAX_IMAGE_BYTES });
  }
  const header = readImageHeader(bytes);
  if (!header) throw new PosError("validation", { field: "file", reason: "not_an_image" });
  if (header.width * header.height > MAX_PIXELS) {
    throw new PosError("validation", { field: "file", reason: "too_many_pixels", maxPixels: MAX_PIXELS });
  }
  if (!hasImageEnd(bytes, header)) throw new PosError("validation", { field: "file", reason: "cut_off" });
  return header;
}

/** An upload and the row that keeps it are long done by then, or never will be. */
const SWEEP_AFTER_SECONDS = 900;

/** Uploads under a random name of the merchant's, which is swept unless a row keeps it; never call it in a transaction. */
export async function uploadPicture(
  ctx: Context,
  merchantId: number,
  { bytes, header }: { bytes: Uint8Array; header: ImageHeader },
): Promise<StoredImage> {
  const publicId = `m${merchantId}/${randomBytes(16).toString("hex")}`;
  await sweepLater(ctx, merchantId, publicId);
  return ctx.deps.media.upload(bytes, { publicId, contentType: header.type });
}

/** At once where the host answers, else by a job: an orphan is litter, and no reason to refuse what has happened. */
export async function deletePicture(ctx: Context, merchantId: number, publicId: string): Promise<void> {
  try {
    await ctx.deps.media.delete(publicId);
  } catch (cause) {
    ctx.deps.log.warn({ err: cause, merchantId, publicId }, "a picture is left behind for now");
    await sweepLater(ctx, merchantId, publicId);
  }
}

const sweepLater = (ctx: Context, merchantId: number, publicId: string): Promise<void> =>
  inMerchant(ctx, merchantId, async (uow) => {
    uow.enqueue("picture-sweep", { merchantId, publicId }, { startAfterSeconds: SWEEP_AFTER_SECONDS });
  });

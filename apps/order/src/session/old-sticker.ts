// What apps/api tells whoever scanned a genuine sticker that counts no more. It goes to the page in a cookie of ours and
// not in the address: no link that somebody makes up can put words into the page.
import * as z from "zod/mini";

export const OLD_STICKER_COOKIE = "atapos_old_sticker";

const oldStickerSchema = z.object({
  table: z.object({ name: z.string(), zone: z.nullable(z.string()) }),
  merchant: z.object({ name: z.string(), address: z.nullable(z.string()) }),
});
export type OldSticker = z.infer<typeof oldStickerSchema>;

const KEPT_SECONDS = 600;

/** The `Set-Cookie` value, for the page that says it; null where the refusal names no table. */
export function oldStickerCookie(detail: unknown, isSecure: boolean): string | null {
  const told = oldStickerSchema.safeParse(detail);
  if (!told.success) return null;
  const value = Buffer.from(JSON.stringify(told.data)).toString("base64url");
  const parts = [`${OLD_STICKER_COOKIE}=${value}`, "Path=/scan", `Max-Age=${KEPT_SECONDS}`, "HttpOnly", "SameSite=Lax"];
  return [...parts, ...(isSecure ? ["Secure"] : [])].join("; ");
}

/** Null for anything that we did not write. */
export function oldStickerOf(value: string | undefined): OldSticker | null {
  if (value === undefined) return null;
  try {
    const told = oldStickerSchema.safeParse(JSON.parse(Buffer.from(value, "base64url").toString()));
    return told.success ? told.data : null;
  } catch {
    return null;
  }
}

import type { Caller } from "./caller.ts";
import { drawPicture } from "./draw-picture.ts";
import { inParallel } from "./in-parallel.ts";
import type { SeededProduct } from "./seed-menu.ts";

/** Draws and uploads a picture of every product that has none; false when the pictures' service did not take them. */
export async function seedPictures(caller: Caller, products: readonly SeededProduct[]): Promise<boolean> {
  const missing = products.filter((product) => !product.hasPicture);
  try {
    await inParallel(4, missing, async ({ id, icon, hue }) => {
      const bytes = await drawPicture({ icon, hue: (hue + (id % 5) * 9) % 360 });
      await caller.catalog.addAttachment({ productId: id, bytes });
    });
    return true;
  } catch (error) {
    if (isUnavailable(error)) return false;
    throw error;
  }
}

function isUnavailable(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return false;
  return cause.code === "media_unavailable" || cause.code === "not_configured";
}

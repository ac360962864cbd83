import sharp from "sharp";
import type { Transformation } from "./transformation.ts";

export type ImageFormat = "jpeg" | "png" | "webp" | "avif" | "gif";

/** WebP before AVIF: on a small machine AVIF costs ten times the time for a few bytes. */
export function chooseFormat(asked: string | null, accept: string, original: string): ImageFormat {
  if (asked === "auto") {
    if (accept.includes("image/webp")) return "webp";
    return accept.includes("image/avif") ? "avif" : known(original);
  }
  return known(asked ?? original);
}

function known(format: string): ImageFormat {
  switch (format) {
    case "png":
    case "webp":
    case "avif":
    case "gif":
      return format;
    case "svg":
      return "png";
    default:
      return "jpeg";
  }
}

export async function renderImage(source: Buffer, how: Transformation, format: ImageFormat): Promise<Buffer> {
  const isAnimated = format === "gif" || format === "webp";
  const image = sharp(source, { animated: isAnimated, limitInputPixels: 60_000_000 }).rotate();
  if (how.width !== null || how.height !== null) {
    image.resize({ width: how.width ?? undefined, height: how.height ?? undefined, ...resizeOptions(how) });
  }
  const quality = how.quality === "auto" ? 80 : how.quality;
  switch (format) {
    case "png":
      return image.png().toBuffer();
    case "gif":
      return image.gif().toBuffer();
    case "avif":
      return image.avif({ quality: Math.min(quality, 60), effort: 2 }).toBuffer();
    case "webp":
      return image.webp({ quality, effort: 3 }).toBuffer();
    case "jpeg":
      return image.flatten({ background: "#ffffff" }).jpeg({ quality, mozjpeg: false }).toBuffer();
  }
}

function resizeOptions(how: Transformation) {
  switch (how.crop) {
    case "fill":
      return { fit: "cover" as const, position: "centre" };
    case "fit":
      return { fit: "inside" as const };
    case "limit":
      return { fit: "inside" as const, withoutEnlargement: true };
    case "scale":
      return { fit: how.width !== null && how.height !== null ? ("fill" as const) : ("inside" as const) };
  }
}

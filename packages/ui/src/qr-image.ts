// A QR code as a picture file, for the gallery of the phone that has to pay with it.
import { qrPath } from "./qr-path.ts";

/** A PNG of about `pixels` a side, whole pixels for every module. Browser only. */
export async function qrImage(value: string, pixels = 1_024): Promise<Blob> {
  const { size, path } = qrPath(value);
  const scale = Math.max(1, Math.round(pixels / size));
  const canvas = document.createElement("canvas");
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = "#000";
  context.fill(new Path2D(path));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png");
  });
}

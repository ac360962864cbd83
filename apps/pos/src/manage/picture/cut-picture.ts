// The square that was chosen, drawn small enough to be sent and large enough to be looked at.
import { type Crop, cutOf } from "./crop.ts";

const QUALITIES = [0.86, 0.7, 0.5];
const MAX_BYTES = 4.5 * 1024 * 1024;

/** WebP, which keeps a cut-out's transparent ground; JPEG on white where the browser writes none. */
export async function cutPicture(image: HTMLImageElement, crop: Crop): Promise<Blob> {
  const webp = await smallest(draw(image, crop, false), "image/webp");
  if (webp !== null) return webp;
  const jpeg = await smallest(draw(image, crop, true), "image/jpeg");
  if (jpeg === null) throw new Error("the browser draws no picture");
  return jpeg;
}

function draw(image: HTMLImageElement, crop: Crop, isOnWhite: boolean): HTMLCanvasElement {
  const { left, top, side, output } = cutOf(crop);
  const canvas = document.createElement("canvas");
  canvas.width = output;
  canvas.height = output;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser draws no picture");
  if (isOnWhite) {
    context.fillStyle = "white";
    context.fillRect(0, 0, output, output);
  }
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, side, side, 0, 0, output, output);
  return canvas;
}

/** null where the browser writes another kind than it was asked for. */
async function smallest(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob === null || blob.type !== type) return null;
    if (blob.size <= MAX_BYTES) return blob;
  }
  return blob;
}

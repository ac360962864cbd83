"use client";
// A picture from the device as what the server takes: small ones as they are, large ones made small here first.
import { MAX_LOGO_BYTES } from "./logo-limit.ts";

const SENT_AS_IT_IS = new Set(["image/png", "image/jpeg", "image/webp"]);
const SMALL_BYTES = 400 * 1024;
const SIDE = 1024;

/** Base64 of the file; null for what this browser cannot draw and the server would not take. */
export async function readLogo(file: File): Promise<string | null> {
  if (SENT_AS_IT_IS.has(file.type) && file.size <= SMALL_BYTES) return base64Of(file);
  const small = await shrink(file);
  if (small !== null) return base64Of(small);
  // the server has the last word on what it is
  return file.size <= MAX_LOGO_BYTES ? base64Of(file) : null;
}

async function shrink(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Error("unreadable file"));
    reader.readAsDataURL(file);
  });
}

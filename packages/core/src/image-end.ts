import type { ImageHeader } from "./image-header.ts";

/** Whether the picture's own end is there: an upload that was cut off has a good header and half of the rest. */
export function hasImageEnd(bytes: Uint8Array, { type }: ImageHeader): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case "image/png":
      return data.includes("IEND", 16, "latin1");
    case "image/webp":
      return data.length >= data.readUInt32LE(4) + 8;
    case "image/jpeg":
      return jpegEnds(data);
  }
}

const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const START_OF_SCAN = 0xda;

/** The end mark counts behind the first scan only: a thumbnail before it has one of its own, and phones add films after. */
function jpegEnds(data: Buffer): boolean {
  for (let at = 2; at + 3 < data.length; ) {
    const marker = data[at + 1];
    if (marker === START_OF_SCAN) return data.includes(END_OF_IMAGE, at);
    const isBare = marker === 0xff || marker === 0x01;
    at += isBare ? (marker === 0xff ? 1 : 2) : 2 + data.readUInt16BE(at + 2);
  }
  return false;
}

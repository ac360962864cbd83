// What a chosen file is, by its first and last bytes: what can be told before anything is decoded or sent.

export type PictureFault = "not_an_image" | "too_many_pixels" | "cut_off" | "file_too_large" | "undecodable";

/** Kinds that the browser may know although this file does not (HEIC, AVIF, GIF) are left to its decoder. */
export type Inspection =
  | { kind: "known"; width: number; height: number }
  | { kind: "unknown" }
  | { kind: "fault"; fault: PictureFault };

/** As apps/api says: more would fill the memory of whoever unfolds it. */
export const MAX_PIXELS = 50_000_000;
export const MAX_FILE_BYTES = 60 * 1024 * 1024;

export function inspectPicture(bytes: Uint8Array): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found = png(view) ?? webp(view) ?? jpeg(view);
    if (found === null) return isForeign(view) ? { kind: "fault", fault: "not_an_image" } : { kind: "unknown" };
    const { width, height, isWhole } = found;
    if (width * height > MAX_PIXELS) return { kind: "fault", fault: "too_many_pixels" };
    return isWhole ? { kind: "known", width, height } : { kind: "fault", fault: "cut_off" };
  } catch (error) {
    if (error instanceof RangeError) return { kind: "fault", fault: bytes.length < 32 ? "not_an_image" : "cut_off" };
    throw error;
  }
}

interface Found {
  width: number;
  height: number;
  isWhole: boolean;
}

function png(view: DataView): Found | null {
  if (view.getUint32(0) !== 0x89504e47) return null;
  const isWhole = view.byteLength >= 45 && ascii(view, view.byteLength - 8, 4) === "IEND";
  return { width: view.getUint32(16), height: view.getUint32(20), isWhole };
}

function webp(view: DataView): Found | null {
  if (ascii(view, 0, 4) !== "RIFF" || ascii(view, 8, 4) !== "WEBP") return null;
  const isWhole = view.byteLength >= view.getUint32(4, true) + 8;
  return { ...webpSize(view), isWhole };
}

function webpSize(view: DataView): { width: number; height: number } {
  const kind = ascii(view, 12, 4);
  if (kind === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === "VP8X") return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Segments up to the first start of frame, which holds the sizes; the end mark counts behind the first scan only. */
function jpeg(view: DataView): Found | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let size = { width: 0, height: 0 };
  for (let at = 2; ; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return { ...size, isWhole: false };
    if (marker === 0xda) return { ...size, isWhole: hasEndMark(view, at) };
    if (marker === 0xff || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}

function hasEndMark(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

/** Documents and archives whatever their name says; SVG has no pixels to cut. */
const isForeign = (view: DataView): boolean =>
  ["%PDF", "PK\u0003\u0004", "<svg", "<?xm", "<!DO", "<htm"].includes(ascii(view, 0, 4));

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

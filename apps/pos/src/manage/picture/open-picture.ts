// A chosen file as a picture that can be cut, or why it is none.
import type { Size } from "./crop.ts";
import { inspectPicture, MAX_FILE_BYTES, MAX_PIXELS, type PictureFault } from "./inspect-picture.ts";

export interface OpenPicture {
  image: HTMLImageElement;
  /** An object URL, to be revoked by whoever asked. */
  url: string;
  size: Size;
}

export type Opened = { kind: "picture"; picture: OpenPicture } | { kind: "fault"; fault: PictureFault };

export async function openPicture(file: File): Promise<Opened> {
  if (file.size > MAX_FILE_BYTES) return { kind: "fault", fault: "file_too_large" };
  const inspection = inspectPicture(new Uint8Array(await file.arrayBuffer()));
  if (inspection.kind === "fault") return inspection;
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  const fault = await decodeFault(image, inspection.kind === "known");
  if (fault !== null) {
    URL.revokeObjectURL(url);
    return { kind: "fault", fault };
  }
  return { kind: "picture", picture: { image, url, size: { width: image.naturalWidth, height: image.naturalHeight } } };
}

/** The sizes are known before all is unfolded, so that too large a picture is never unfolded. */
async function decodeFault(image: HTMLImageElement, isKnown: boolean): Promise<PictureFault | null> {
  const unreadable = isKnown ? "undecodable" : "not_an_image";
  const isLoaded = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
  });
  if (!isLoaded || image.naturalWidth === 0) return unreadable;
  if (image.naturalWidth * image.naturalHeight > MAX_PIXELS) return "too_many_pixels";
  return image.decode().then(
    () => null,
    () => unreadable,
  );
}

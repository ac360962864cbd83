export interface StoredImage {
  /** Absolute address of the original. */
  url: string;
  publicId: string;
  width: number;
  height: number;
}

/** Where pictures live; throws PosError("media_unavailable") on an outage. */
export interface MediaPort {
  /** `publicId` is chosen by the caller (random), so that a repeated upload replaces instead of duplicating. */
  upload(bytes: Uint8Array, options: { publicId: string; contentType: string }): Promise<StoredImage>;
  /** Gone afterwards, whether or not it was there; by its stored name or by the one that was chosen. */
  delete(publicId: string): Promise<void>;
  /** The picture itself as a JPEG on white, no wider than `width`: what a file for a printer holds as it is. */
  jpeg(publicId: string, size: { width: number }): Promise<Uint8Array>;
  /** Address of a resized rendition, `width` and `height` in pixels. */
  sizedUrl(publicId: string, size: { width: number; height?: number }): string;
}

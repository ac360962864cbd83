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
  /** True when it is gone, whether or not it was there. */
  delete(publicId: string): Promise<void>;
  /** Address of a resized rendition, `width` and `height` in pixels. */
  sizedUrl(publicId: string, size: { width: number; height?: number }): string;
}

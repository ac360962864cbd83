// Where a square lies over a picture; all in the picture's own pixels, so that the size of the screen means nothing.

export interface Size {
  width: number;
  height: number;
}

/** The square's middle, and its side. */
export interface Crop {
  x: number;
  y: number;
  side: number;
}

export const MAX_OUTPUT = 2048;
/** A closer look than this shows only grain. */
const MIN_SIDE = 64;
const MAX_ZOOM = 8;

export const largestSide = ({ width, height }: Size): number => Math.min(width, height);
const smallestSide = (size: Size): number =>
  Math.min(largestSide(size), Math.max(MIN_SIDE, largestSide(size) / MAX_ZOOM));

/** As much as fits, in the middle. */
export const startCrop = (size: Size): Crop => ({ x: size.width / 2, y: size.height / 2, side: largestSide(size) });

/** Within the picture, whatever was asked. */
export function clampCrop({ x, y, side }: Crop, size: Size): Crop {
  const kept = Math.min(Math.max(side, smallestSide(size)), largestSide(size));
  const half = kept / 2;
  return { x: within(x, half, size.width - half), y: within(y, half, size.height - half), side: kept };
}

/** The picture follows the finger: `dx`, `dy` in pixels of a frame that is `frame` wide. */
export const panCrop = (crop: Crop, by: { dx: number; dy: number; frame: number }, size: Size): Crop => {
  const scale = crop.side / by.frame;
  return clampCrop({ ...crop, x: crop.x - by.dx * scale, y: crop.y - by.dy * scale }, size);
};

/** What lies under the point (0 to 1 of the frame) stays there; a factor above 1 comes closer. */
export function zoomCrop(crop: Crop, factor: number, size: Size, at = { u: 0.5, v: 0.5 }): Crop {
  const side = clampCrop({ ...crop, side: crop.side / factor }, size).side;
  const shift = crop.side - side;
  return clampCrop({ side, x: crop.x + (at.u - 0.5) * shift, y: crop.y + (at.v - 0.5) * shift }, size);
}

/** 1 is the whole picture's square. */
export const zoomOf = (crop: Crop, size: Size): number => largestSide(size) / crop.side;
export const maxZoom = (size: Size): number => largestSide(size) / smallestSide(size);
export const cropAtZoom = (crop: Crop, zoom: number, size: Size): Crop =>
  zoomCrop(crop, zoom / zoomOf(crop, size), size);

/** The square as whole pixels, and how large it is drawn: never larger than it is. */
export function cutOf(crop: Crop): { left: number; top: number; side: number; output: number } {
  const side = Math.max(1, Math.floor(crop.side));
  return {
    left: Math.max(0, Math.floor(crop.x - crop.side / 2)),
    top: Math.max(0, Math.floor(crop.y - crop.side / 2)),
    side,
    output: Math.min(side, MAX_OUTPUT),
  };
}

const within = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), Math.max(low, high));

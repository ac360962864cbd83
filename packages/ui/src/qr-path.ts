// A QR code as one SVG path, with the four empty modules around it that scanners ask for.
import { encode } from "uqr";

export interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
}

const QUIET_MODULES = 4;

export function qrPath(value: string): QrPath {
  const { data, size } = encode(value, { ecc: "M", border: QUIET_MODULES });
  return { size, path: data.map(rowPath).join("") };
}

/** Neighbours are joined into one bar, so that no hairline shows between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
  }
  return path;
}

import { encode } from "uqr";

/** The strongest first: a sticker lives beside soup. */
const LEVELS = ["Q", "M", "L"] as const;
/** Smaller modules are lost to a phone's camera half a metre away. */
const SMALLEST_MM = 1.1;

export interface CodeModules {
  /** Modules a side, without the quiet zone. */
  size: number;
  /** Dark bars: neighbours joined, so that no hairline shows between them. */
  bars: { x: number; y: number; width: number }[];
}

/** The code of an address, with as much error correction as modules of a readable size allow. */
export function qrCodeModules(address: string, sideMm: number): CodeModules {
  const readable = LEVELS.map((ecc) => encode(address, { ecc, border: 0 })).find(
    ({ size }) => sideMm / size >= SMALLEST_MM,
  );
  const { data, size } = readable ?? encode(address, { ecc: "L", border: 0 });
  return { size, bars: data.flatMap(barsOf) };
}

function barsOf(row: readonly boolean[], y: number): CodeModules["bars"] {
  const bars: CodeModules["bars"] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    bars.push({ x: start, y, width: x + 1 - start });
  }
  return bars;
}

export interface Scale {
  /** The value at the top. */
  top: number;
  /** The lines to draw, the lowest above 0 first. */
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Two or three round lines, the last at or just above the highest value. */
export function chartScale(highest: number): Scale {
  if (highest <= 0) return { top: 1, ticks: [] };
  const power = 10 ** Math.floor(Math.log10(highest / 3));
  const step = (STEPS.find((size) => size * power >= highest / 3) ?? 10) * power;
  const count = Math.ceil(highest / step);
  return { top: count * step, ticks: Array.from({ length: count }, (_, index) => (index + 1) * step) };
}

/** Share of the scale in percent; what is below nothing is drawn as nothing. */
export const heightOf = (value: number, { top }: Scale): number => Math.max(0, Math.min(100, (value / top) * 100));

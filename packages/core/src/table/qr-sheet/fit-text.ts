/** Text in the largest of the sizes in which it fits its box. */
export interface FittedText {
  size: number;
  lines: string[];
  /** Not even the smallest size was small enough. */
  isCut: boolean;
}

export interface TextBox {
  width: number;
  height: number;
  /** Points, largest first. */
  sizes: readonly number[];
  /** Distance of two baselines, as a part of the size. */
  leading: number;
  /** How wide a text is at a size. */
  measure: (text: string, size: number) => number;
}

export function fitText(text: string, box: TextBox): FittedText {
  for (const size of box.sizes) {
    const within = (width: number) => wrap(text, (line) => box.measure(line, size) <= width);
    const lines = within(box.width);
    if (lines === null || lines.length * size * box.leading > box.height) continue;
    return { size, lines: balanced(lines, box.width, within), isCut: false };
  }
  return cutShort(text, box);
}

const NARROWER = 0.95;

/** As narrow as the same number of lines allows: no word stands alone in the last one. */
function balanced(lines: string[], width: number, within: (width: number) => string[] | null): string[] {
  const narrower = lines.length > 1 ? within(width * NARROWER) : null;
  if (narrower === null || narrower.length > lines.length) return lines;
  return balanced(narrower, width * NARROWER, within);
}

/** Lines broken between words; null when a word alone is too wide. */
function wrap(text: string, fits: (line: string) => boolean): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (!fits(word)) return null;
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** At the smallest size words break anywhere, and what is left over is cut with an ellipsis. */
function cutShort(text: string, { width, height, sizes, leading, measure }: TextBox): FittedText {
  const size = sizes.at(-1) ?? 1;
  const most = Math.max(1, Math.floor(height / (size * leading)));
  const lines: string[] = [""];
  for (const letter of text) {
    const last = lines.at(-1) ?? "";
    if (measure(last + letter, size) <= width) lines[lines.length - 1] = last + letter;
    else lines.push(letter.trimStart());
  }
  if (lines.length <= most) return { size, lines: lines.map((line) => line.trim()), isCut: false };
  const fits = (line: string) => measure(line, size) <= width;
  return { size, lines: [...lines.slice(0, most - 1), ellipsis(lines[most - 1] ?? "", fits)], isCut: true };
}

function ellipsis(line: string, fits: (line: string) => boolean): string {
  let kept = [...line.trimEnd()];
  while (kept.length > 0 && !fits(`${kept.join("")}…`)) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

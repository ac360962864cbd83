// Our typeface as pdfkit takes it: one file a weight and script, of which the sheet embeds only the letters it shows.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkit";

export const WEIGHTS = ["500", "700", "800"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** In this order a letter is looked for. */
const SCRIPTS = ["latin", "latin-ext", "vietnamese", "cyrillic-ext"] as const;

export interface FontFile {
  /** What the document calls it. */
  name: string;
  bytes: Buffer;
}

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve("@fontsource/plus-jakarta-sans/package.json")), "files");

const fileOf = (script: string, weight: Weight): FontFile => ({
  name: `${script}-${weight}`,
  bytes: readFileSync(join(folder, `plus-jakarta-sans-${script}-${weight}-normal.woff`)),
});

let loaded: readonly FontFile[] | undefined;

/** Read at the first sheet: a process that prints none holds none. */
export function fontFiles(): readonly FontFile[] {
  loaded ??= WEIGHTS.flatMap((weight) => SCRIPTS.map((script) => fileOf(script, weight)));
  return loaded;
}

let covered: ReadonlyMap<number, string> | undefined;

/** The script whose file draws this letter; undefined for what our typeface does not know. */
export function scriptOf(letter: string): string | undefined {
  covered ??= readCoverage();
  return covered.get(letter.codePointAt(0) ?? 0);
}

function readCoverage(): ReadonlyMap<number, string> {
  const scripts = new Map<number, string>();
  for (const script of SCRIPTS) {
    const font = create(fileOf(script, WEIGHTS[0]).bytes);
    if (!("characterSet" in font)) throw new Error(`a collection instead of a font: ${script}`);
    for (const point of font.characterSet) if (point >= 0x20 && !scripts.has(point)) scripts.set(point, script);
  }
  return scripts;
}

// Draws in millimetres on a pdfkit page: text in our typeface, bars, lines and pictures.
import PDFDocument from "pdfkit";
import { fitText } from "./fit-text.ts";
import { fontFiles, scriptOf, type Weight } from "./sheet-fonts.ts";

const POINTS_PER_MM = 72 / 25.4;
export const points = (mm: number): number => mm * POINTS_PER_MM;
const millimetres = (pt: number): number => pt / POINTS_PER_MM;
/** Of our typeface, as a part of the size. */
const CAP_HEIGHT = 0.745;

export const BLACK = "#000000";
export const QUIET = "#4b5a53";
export const GREEN = "#047752";

export interface TextStyle {
  weight: Weight;
  colour?: string;
  /** Between letters, as a part of the size. */
  tracking?: number;
}

interface SizedStyle extends TextStyle {
  size: number;
}

const spacing = ({ tracking = 0, size }: SizedStyle): number => tracking * size;

/** Where a text may go, in millimetres, and how large it may be, in points. */
export interface TextArea {
  width: number;
  height: number;
  sizes: readonly number[];
  leading: number;
}

export interface Paragraph {
  width: number;
  height: number;
  /** Its end is missing. */
  isCut: boolean;
  draw: (x: number, top: number, align?: "left" | "middle" | "right") => void;
}

export type Pen = ReturnType<typeof createPen>;

export function createPen(title: string) {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, info: { Title: title, Creator: "Atapos" } });
  for (const { name, bytes } of fontFiles()) doc.registerFont(name, bytes);

  const runWidth = (run: Run, style: SizedStyle): number =>
    doc
      .font(`${run.script}-${style.weight}`)
      .fontSize(style.size)
      .widthOfString(run.text, { characterSpacing: spacing(style) });
  const widthPt = (text: string, style: SizedStyle): number =>
    runsOf(text).reduce((sum, run) => sum + runWidth(run, style), 0);

  const writeLine = (line: string, x: number, baseline: number, style: SizedStyle): void => {
    let at = points(x);
    for (const run of runsOf(line)) {
      const width = runWidth(run, style);
      const options = { lineBreak: false, baseline: "alphabetic" as const, characterSpacing: spacing(style) };
      doc.fillColor(style.colour ?? BLACK).text(run.text, at, points(baseline), options);
      at += width;
    }
  };

  return {
    addPage: (widthMm: number, heightMm: number) => {
      doc.addPage({ size: [points(widthMm), points(heightMm)], margin: 0 });
    },
    /** A text in the largest size that its area allows, to be put somewhere. */
    paragraph(text: string, area: TextArea, style: TextStyle): Paragraph {
      const [width, height] = [points(area.width), points(area.height)];
      const measure = (line: string, size: number) => widthPt(line, { ...style, size });
      const { lines, size, isCut } = fitText(text, { ...area, width, height, measure });
      const lineHeight = millimetres(size * area.leading);
      return {
        ...{ isCut, height: lines.length * lineHeight },
        width: Math.max(...lines.map((line) => millimetres(measure(line, size)))),
        /** Capitals stand in the middle of their line. */
        draw(x, top, align = "left") {
          for (const [index, line] of lines.entries()) {
            const shift = align === "left" ? 0 : millimetres(measure(line, size)) / (align === "middle" ? 2 : 1);
            const baseline = top + index * lineHeight + (lineHeight + millimetres(size * CAP_HEIGHT)) / 2;
            writeLine(line, x - shift, baseline, { ...style, size });
          }
        },
      };
    },
    /** Squares of `side` a module, all in one fill: no hairline shows between them. */
    bars(bars: readonly { x: number; y: number; width: number }[], { x, y, module }: BarPlace) {
      for (const bar of bars) {
        const [left, top] = [x + bar.x * module, y + bar.y * module];
        doc.rect(points(left), points(top), points(bar.width * module), points(module));
      }
      doc.fill(BLACK);
    },
    block: (x: number, y: number, width: number, height: number, radius: number) => {
      doc.roundedRect(points(x), points(y), points(width), points(height), points(radius)).fill(BLACK);
    },
    line(from: Point, to: Point, { width, colour, dash }: LineStyle) {
      doc.lineWidth(points(width)).strokeColor(colour);
      if (dash === undefined) doc.undash();
      else doc.dash(points(dash), { space: points(dash) });
      doc.moveTo(points(from.x), points(from.y)).lineTo(points(to.x), points(to.y)).stroke().undash();
    },
    /** Our roof, drawn for a square of 40. */
    roof(x: number, y: number, side: number, colour: string) {
      doc
        .save()
        .translate(points(x), points(y))
        .scale(points(side) / 40);
      doc.lineWidth(4.2).lineCap("round").lineJoin("round").strokeColor(colour);
      doc.path("M5 20.5 17.6 8.6a3.5 3.5 0 0 1 4.8 0L35 20.5M12 31.5h16M17 23.2h6").stroke().restore();
    },
    /** A picture as large as the box allows, from its left edge and in its middle; the width it takes. */
    picture(dataUri: string, { x, y, width, height, ratio }: PictureBox): number {
      const shown = Math.min(width, height * ratio);
      const tall = shown / ratio;
      doc.image(dataUri, points(x), points(y + (height - tall) / 2), { width: points(shown) });
      return shown;
    },
    async bytes(): Promise<Uint8Array> {
      const parts: Uint8Array[] = [];
      const ended = new Promise<void>((resolve, reject) => {
        doc.on("data", (part: Uint8Array) => parts.push(part));
        doc.on("end", resolve);
        doc.on("error", reject);
      });
      doc.end();
      await ended;
      return Buffer.concat(parts);
    },
  };
}

interface Point {
  x: number;
  y: number;
}
interface LineStyle {
  width: number;
  colour: string;
  dash?: number;
}
interface BarPlace extends Point {
  module: number;
}
interface PictureBox extends Point {
  width: number;
  height: number;
  /** Width by height of the picture. */
  ratio: number;
}
interface Run {
  script: string;
  text: string;
}

/** One font file holds one script; a name may be written in several. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const script = scriptOf(letter) ?? "latin";
    const last = runs.at(-1);
    if (last?.script === script) last.text += letter;
    else runs.push({ script, text: letter });
  }
  return runs;
}

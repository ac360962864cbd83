import { GREEN, type Pen, QUIET } from "./pen.ts";
import { qrCodeModules } from "./qr-code-modules.ts";
import type { SheetCard, SheetHead } from "./sheet-content.ts";

export const A4_CARD = { width: 105, height: 74.25 };
// At least four modules stay white around the code: 6 mm to its left, 8 mm to the cut.
const CODE = { x: 49, side: 48 };
const LEFT = { x: 9, width: 34 };
const RULE = 18.6;
const TEXT = { bottom: 65.5, height: 17.5, gap: 0.8 };

interface Place {
  x: number;
  y: number;
}

/** A card of 105 × 74 mm: who, which table and what to do on the left, the code on the right. */
export function drawA4Card(pen: Pen, head: SheetHead, card: SheetCard, at: Place): void {
  const { size, bars } = qrCodeModules(card.orderUrl, CODE.side);
  const top = at.y + (A4_CARD.height - CODE.side) / 2;
  pen.bars(bars, { x: at.x + CODE.x, y: top, module: CODE.side / size });
  const left = { x: at.x + LEFT.x, y: at.y };
  drawHead(pen, head, left);
  drawName(pen, head, card, left);
  drawText(pen, head, left);
}

/** The name stands on the rule, beside the logo if there is one. */
function drawHead(pen: Pen, { merchant, logo }: SheetHead, { x, y }: Place): void {
  const box = { x, y: y + 7.6, width: 14, height: 9 };
  const taken = logo === null ? 0 : pen.picture(logo.dataUri, { ...box, ratio: logo.ratio }) + 2;
  const area = { width: LEFT.width - taken, height: 9.5, sizes: [12.5, 11, 10, 9, 8, 7], leading: 1.2 };
  const name = pen.paragraph(merchant, area, { weight: "700", tracking: -0.015 });
  name.draw(x + taken, y + RULE - 1.6 - name.height);
  pen.line({ x, y: y + RULE }, { x: x + LEFT.width, y: y + RULE }, { width: 0.6, colour: GREEN });
}

function drawName(pen: Pen, { table }: SheetHead, { name, zone }: SheetCard, { x, y }: Place): void {
  const label = zone === "" ? table : `${table} · ${zone}`;
  const small = { width: LEFT.width, height: 4.5, sizes: [10, 9, 8], leading: 1.2 };
  pen.paragraph(label, small, { weight: "500", colour: QUIET }).draw(x, y + 20.9);
  const sizes = [60, 52, 44, 38, 32, 27, 23, 20, 17, 15, 13, 11, 9];
  const area = { width: LEFT.width, height: 20.8, sizes, leading: 0.98 };
  pen.paragraph(name, area, { weight: "800", tracking: -0.04 }).draw(x - 0.5, y + 26.4);
}

/** The sentence first; the hint only where it finds room whole. */
function drawText(pen: Pen, { text, hint }: SheetHead, { x, y }: Place): void {
  const { bottom, height, gap } = TEXT;
  const area = { width: LEFT.width, height, sizes: [10, 9, 8, 7], leading: 1.28 };
  const main = pen.paragraph(text, area, { weight: "700", tracking: -0.012 });
  const rest = { width: LEFT.width, height: height - main.height - gap, sizes: [9, 8, 7.5], leading: 1.28 };
  const second = pen.paragraph(hint, rest, { weight: "500", colour: QUIET });
  const below = second.isCut ? 0 : gap + second.height;
  const top = y + bottom - below - main.height;
  main.draw(x, top);
  if (!second.isCut) second.draw(x, top + main.height + gap);
}

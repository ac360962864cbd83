import { GREEN, type Pen, QUIET } from "./pen.ts";
import { qrCodeModules } from "./qr-code-modules.ts";
import type { SheetCard, SheetHead } from "./sheet-content.ts";

export const A6_CARD = { width: 105, height: 148 };
const SIDE = 12;
const WIDE = A6_CARD.width - 2 * SIDE;
const CODE = { side: 62, y: 31 };
const FOOT = { y: 103, height: 24 };
const GREEN_INK = "#0e6244";

/** A card of its own on A6: the code large, below it the table's plate and what to do. */
export function drawA6Card(pen: Pen, head: SheetHead, card: SheetCard): void {
  drawHead(pen, head);
  const { size, bars } = qrCodeModules(card.orderUrl, CODE.side);
  pen.bars(bars, { x: (A6_CARD.width - CODE.side) / 2, y: CODE.y, module: CODE.side / size });
  const taken = drawPlate(pen, head, card);
  drawText(pen, head, card, SIDE + taken + 6);
  const made = pen.paragraph("Atapos", { width: 20, height: 5, sizes: [9], leading: 1.3 }, madeBy);
  const left = (A6_CARD.width - made.width - 5.4) / 2;
  pen.roof(left, 136.2, 4, GREEN_INK);
  made.draw(left + 5.4, 136.2);
}

const madeBy = { weight: "700" as const, colour: GREEN_INK };

function drawHead(pen: Pen, { merchant, address, logo }: SheetHead): void {
  const box = { x: SIDE, y: 8.5, width: 22, height: 11 };
  const taken = logo === null ? 0 : pen.picture(logo.dataUri, { ...box, ratio: logo.ratio }) + 3;
  const area = { width: WIDE - taken, height: 11.5, sizes: [17, 15, 13, 11, 10, 9], leading: 1.18 };
  const name = pen.paragraph(merchant, area, { weight: "800", tracking: -0.02 });
  name.draw(SIDE + taken, 19.6 - name.height);
  drawAddress(pen, address, WIDE - taken - name.width - 5);
  pen.line({ x: SIDE, y: 22.4 }, { x: SIDE + WIDE, y: 22.4 }, { width: 0.7, colour: GREEN });
}

/** Only beside a name that leaves it room. */
function drawAddress(pen: Pen, address: string, width: number): void {
  if (address === "" || width < 15) return;
  const area = { width, height: 9, sizes: [9, 8, 7], leading: 1.25 };
  const shown = pen.paragraph(address, area, { weight: "500", colour: QUIET });
  if (!shown.isCut) shown.draw(SIDE + WIDE, 19.2 - shown.height, "right");
}

/** White on black, as wide as its name asks for; its width. */
function drawPlate(pen: Pen, { table }: SheetHead, { name }: SheetCard): number {
  const sizes = [34, 30, 26, 23, 20, 17, 15, 13, 11, 9];
  const white = { weight: "800" as const, tracking: -0.03, colour: "#ffffff" };
  const title = pen.paragraph(name, { width: 32, height: 12.6, sizes, leading: 1.05 }, white);
  const label = pen.paragraph(table, { width: 32, height: 5, sizes: [9], leading: 1.3 }, { ...white, weight: "500" });
  const width = Math.max(24, Math.max(title.width, label.width) + 7);
  pen.block(SIDE, FOOT.y, width, FOOT.height, 4);
  const top = FOOT.y + (FOOT.height - label.height - title.height) / 2;
  label.draw(SIDE + width / 2, top, "middle");
  title.draw(SIDE + width / 2, top + label.height, "middle");
  return width;
}

function drawText(pen: Pen, { text, longHint }: SheetHead, { zone }: SheetCard, x: number): void {
  const width = SIDE + WIDE - x;
  const quiet = { weight: "500" as const, colour: QUIET };
  const place = pen.paragraph(zone, { width, height: 4.4, sizes: [9, 8], leading: 1.3 }, quiet);
  const area = { width, height: 17, sizes: [15, 13, 11, 10, 9, 8], leading: 1.2 };
  const main = pen.paragraph(text, area, { weight: "800", tracking: -0.02 });
  const zoneHeight = zone === "" ? 0 : place.height;
  const rest = { width, height: 27 - zoneHeight - main.height - 1, sizes: [9.2, 8.4, 7.6], leading: 1.37 };
  const hint = pen.paragraph(longHint, rest, quiet);
  const height = zoneHeight + main.height + (hint.isCut ? 0 : 1 + hint.height);
  const top = FOOT.y + (FOOT.height - height) / 2;
  if (zone !== "") place.draw(x, top);
  main.draw(x, top + zoneHeight);
  if (!hint.isCut) hint.draw(x, top + zoneHeight + main.height + 1);
}

import type { QrSheetLayout } from "../schema.ts";
import { A4_CARD, drawA4Card } from "./draw-a4-card.ts";
import { A6_CARD, drawA6Card } from "./draw-a6-card.ts";
import { createPen, type Pen } from "./pen.ts";
import type { SheetCard, SheetHead } from "./sheet-content.ts";

const A4 = { width: 210, height: 297 };
const COLUMNS = 2;
export const CARDS_A_PAGE: Readonly<Record<QrSheetLayout, number>> = { a4: 8, a6: 1 };

export interface SheetOrder {
  layout: QrSheetLayout;
  hasCutLines: boolean;
  head: SheetHead;
  cards: readonly SheetCard[];
}

/** The cards as a PDF, black on white: eight on A4 with lines to cut along, or one on each A6. */
export async function renderQrSheet({ layout, hasCutLines, head, cards }: SheetOrder): Promise<Uint8Array> {
  const pen = createPen(head.merchant);
  const perPage = CARDS_A_PAGE[layout];
  for (let first = 0; first < cards.length; first += perPage) {
    const page = cards.slice(first, first + perPage);
    if (layout === "a4") drawA4Page(pen, head, page, hasCutLines);
    else drawA6Page(pen, head, page);
    // A room of two hundred tables must not hold up everybody else's orders.
    await new Promise(setImmediate);
  }
  return pen.bytes();
}

function drawA4Page(pen: Pen, head: SheetHead, cards: readonly SheetCard[], hasCutLines: boolean): void {
  pen.addPage(A4.width, A4.height);
  for (const [index, card] of cards.entries()) {
    const x = (index % COLUMNS) * A4_CARD.width;
    drawA4Card(pen, head, card, { x, y: Math.floor(index / COLUMNS) * A4_CARD.height });
  }
  if (hasCutLines) drawCutLines(pen);
}

const CUT = { width: 0.25, colour: "#8b918c", dash: 1 };

function drawCutLines(pen: Pen): void {
  pen.line({ x: A4_CARD.width, y: 0 }, { x: A4_CARD.width, y: A4.height }, CUT);
  for (let y = A4_CARD.height; y < A4.height; y += A4_CARD.height) pen.line({ x: 0, y }, { x: A4.width, y }, CUT);
}

function drawA6Page(pen: Pen, head: SheetHead, cards: readonly SheetCard[]): void {
  for (const card of cards) {
    pen.addPage(A6_CARD.width, A6_CARD.height);
    drawA6Card(pen, head, card);
  }
}

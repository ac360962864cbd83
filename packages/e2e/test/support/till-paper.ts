// What stands on a receipt: how wide it really is, whether anything is cut, and which amounts a person reads on it.
import type { Page } from "playwright-core";

/** Everything that reaches over the paper's edge, or is cut off inside; each by what it says. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const paper = document.querySelector("article[data-paper]");
    const { left, right } = paper.getBoundingClientRect();
    const isOut = (rect) => rect.width > 0 && (rect.left < left - 0.5 || rect.right > right + 0.5);
    const said = [];
    for (const element of paper.querySelectorAll("*")) {
      if (isOut(element.getBoundingClientRect())) said.push("over the edge: " + element.tagName + " " + element.textContent);
      const { overflowX } = getComputedStyle(element);
      const isHidden = overflowX !== "visible" && !(element instanceof SVGElement);
      if (isHidden && element.scrollWidth > element.clientWidth + 1) said.push("cut: " + element.textContent);
    }
    const texts = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      if ([...range.getClientRects()].some(isOut)) said.push("text over the edge: " + texts.currentNode.textContent);
    }
    return said;
  })()`);

interface Paper {
  items: number[];
  /** By the row's name: subtotal, discount, service, tax-10, total, rounding, payment-…, change. */
  rows: Record<string, number>;
}

/** The amounts as printed; what the currency calls its unit. */
export async function readPaper(page: Page): Promise<Paper> {
  const found: { items: string[]; rows: [name: string, amount: string][] } = await page.evaluate(`(() => {
    const amount = (element) => element.querySelector("[data-amount]").textContent;
    return {
      items: [...document.querySelectorAll("[data-item]")].map(amount),
      rows: [...document.querySelectorAll("[data-row]")].map((row) => [row.dataset.row, amount(row)]),
    };
  })()`);
  return {
    items: found.items.map(amountOf),
    rows: Object.fromEntries(found.rows.map(([name, amount]) => [name, amountOf(amount)])),
  };
}

/** "Rp62.250" and "−2.900" as Indonesians write them. */
function amountOf(text: string): number {
  const digits = Number(text.replace(/\D/g, ""));
  return /[−-]/.test(text) ? -digits : digits;
}

const POINTS_PER_MM = 72 / 25.4;

/** What the printer is told: how many sheets of which size. */
export async function printedSheets(page: Page): Promise<{ widthMm: number; heightMm: number; count: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const [, width = "0", height = "0"] = boxes[0] ?? [];
  return { widthMm: Number(width) / POINTS_PER_MM, heightMm: Number(height) / POINTS_PER_MM, count: boxes.length };
}

/** Whether ink touches the left or right edge of a picture, where a printer would cut it. */
export const touchesEdge = (page: Page, png: Buffer): Promise<boolean> =>
  page.evaluate(`(async () => {
    const picture = new Image();
    picture.src = "data:image/png;base64,${png.toString("base64")}";
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext("2d");
    context.drawImage(picture, 0, 0);
    const isInked = (x) => context.getImageData(x, 0, 1, picture.height).data.some((value) => value < 200);
    return isInked(0) || isInked(picture.width - 1);
  })()`);

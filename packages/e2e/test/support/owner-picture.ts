// Picture files, good and bad, as an owner may choose them: painted by the browser, or written by hand.
import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const jpegFile = (buffer: Buffer, name = "foto.jpg"): ChosenFile => ({ name, mimeType: "image/jpeg", buffer });

/** A photo of a cup on a table, some 40 kB. */
export const paintPhoto = (page: Page, width = 1_200, height = 900): Promise<Buffer> =>
  paint(
    page,
    `canvas.width = ${width}; canvas.height = ${height};
    const light = context.createLinearGradient(0, 0, canvas.width, canvas.height);
    light.addColorStop(0, "#c98f4e"); light.addColorStop(1, "#3b2417");
    context.fillStyle = light; context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#fff8ec"; context.beginPath();
    context.arc(canvas.width / 2, canvas.height / 2, canvas.height / 3, 0, 7); context.fill();
    context.fillStyle = "#6b3f22"; context.beginPath();
    context.arc(canvas.width / 2, canvas.height / 2, canvas.height / 3.6, 0, 7); context.fill();`,
    0.9,
  );

/** As a good camera writes them in poor light: 12 megapixels of grain, which no codec makes small. */
export const paintGrain = (page: Page): Promise<Buffer> =>
  paint(
    page,
    `canvas.width = 4000; canvas.height = 3000;
    const tile = new ImageData(500, 500);
    const words = new Uint32Array(tile.data.buffer);
    let state = 1;
    for (let at = 0; at < words.length; at += 1) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
      words[at] = state | 0xff000000;
    }
    for (let x = 0; x < 4000; x += 500) for (let y = 0; y < 3000; y += 500) context.putImageData(tile, x, y);`,
    0.95,
  );

async function paint(page: Page, brush: string, quality: number): Promise<Buffer> {
  const url: string = await page.evaluate(`(() => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    ${brush}
    return canvas.toDataURL("image/jpeg", ${quality});
  })()`);
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** What a scanner saves: no picture, whatever its name says. */
export const pdfNamedJpg = (): ChosenFile =>
  jpegFile(Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"), "menu.jpg");

/** Black, `side` × `side` pixels of one bit, of which hardly anything is left when packed: a real and whole PNG. */
export function blackPng(side: number): ChosenFile {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return { name: "spanduk.png", mimeType: "image/png", buffer: Buffer.concat(parts) };
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "ascii"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

// Reads a PDF as a printer and a phone would: Chromium's renderer makes pixels of it, ZXing looks for codes in them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const { resolve } = createRequire(import.meta.url);
// Its own default is to fetch the module from the net.
const wasmBinary = new Uint8Array(readFileSync(resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer;
prepareZXingModule({ overrides: { wasmBinary } });

export interface PdfPage {
  /** In millimetres. */
  width: number;
  height: number;
  /** What its codes say. */
  codes: string[];
}

/** Every page with its codes, at so many pixels a millimetre. */
export async function readQrCodes(pdf: Uint8Array, pixelsPerMm: number): Promise<PdfPage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const pages: PdfPage[] = [];
    for (const page of document.pages()) {
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const { data, width, height } = await page.render({ scale: (pixelsPerMm * 25.4) / 72, render: "bitmap" });
      const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: "srgb" as const };
      const found = await readBarcodes(picture, { formats: ["QRCode"], maxNumberOfSymbols: 32 });
      const codes = found.filter(({ isValid }) => isValid).map(({ text }) => text);
      pages.push({ width: millimetres(originalWidth), height: millimetres(originalHeight), codes });
    }
    return pages;
  } finally {
    document.destroy();
    library.destroy();
  }
}

const millimetres = (points: number): number => Math.round((points * 25.4) / 7.2) / 10;

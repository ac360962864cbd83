// The table cards as a printable PDF: rendered by Chromium's PDF engine and read by ZXing, neither of which made them.
import { PosError, qrCardWords } from "@atapos/domain";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MediaPort } from "../src/ports/media.ts";
import { printableText } from "../src/table/qr-sheet/printable-text.ts";
import { qrCodeModules } from "../src/table/qr-sheet/qr-code-modules.ts";
import { renderQrSheet } from "../src/table/qr-sheet/render-qr-sheet.ts";
import { sheetCard } from "../src/table/qr-sheet/sheet-content.ts";
import { tableRouter } from "../src/table/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { readQrCodes } from "./read-qr-codes.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

/** A phone's 1080 lines show 70 cm at an arm's length. */
const FROM_HALF_A_METRE = 1_920 / 700;

let installation: TestInstallation;
let jpeg: () => Promise<Uint8Array> = () => Promise.reject(new PosError("media_unavailable"));
const call = createCallerFactory(tableRouter);

beforeAll(async () => {
  const refuse = () => Promise.reject(new PosError("not_configured"));
  const media: MediaPort = { upload: refuse, delete: refuse, jpeg: () => jpeg(), sizedUrl: () => "" };
  installation = await startTestInstallation({ media });
});
afterAll(() => installation.close());

async function room(settings: Record<string, string> = {}) {
  const merchant = await createTestMerchant(installation.deps, { name: "Warung Bu Tini", ...settings });
  const { items } = await call(merchant.admin).createMany({ prefix: "T", from: 1, to: 10, zone: "Teras" });
  return { ...merchant, items, phone: { ...merchant.admin, actor: { kind: "anonymous" as const } } };
}

const pdfOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, "base64"));

describe("a sheet of table cards", () => {
  it("holds eight cards on A4, every code of which is read from half a metre and opens its table", async () => {
    const { admin, items, phone } = await room();
    const printed = await call(admin).printSheet({});
    expect(printed).toMatchObject({ cards: 10, pages: 2, logo: "none", incomplete: [] });
    const pages = await readQrCodes(pdfOf(printed), FROM_HALF_A_METRE);
    expect(pages.map(({ width, height, codes }) => [width, height, codes.length])).toEqual([
      [210, 297, 8],
      [210, 297, 2],
    ]);
    const codes = pages.flatMap((page) => page.codes);
    expect(codes.toSorted()).toEqual(items.map(({ orderUrl }) => orderUrl).toSorted());
    for (const code of codes) {
      const table = items.find(({ orderUrl }) => orderUrl === code);
      const token = code.slice(code.lastIndexOf("/") + 1);
      expect(await call(phone).openSession({ token })).toMatchObject({ table: { id: table?.id, name: table?.name } });
    }
  });

  it("holds one card on A6, for the chosen tables only", async () => {
    const { admin, items } = await room();
    const [one, two] = items;
    if (one === undefined || two === undefined) throw new Error("there are ten");
    const printed = await call(admin).printSheet({ tableIds: [two.id, one.id], layout: "a6", language: "both" });
    expect(await readQrCodes(pdfOf(printed), FROM_HALF_A_METRE)).toEqual(
      [one, two].map(({ orderUrl }) => ({ width: 105, height: 148, codes: [orderUrl] })),
    );
  });

  it("marks what was printed, so that a sticker revoked since is one to print anew", async () => {
    const { admin, merchantId, items } = await room();
    const [one, two, three] = items;
    if (one === undefined || two === undefined || three === undefined) throw new Error("there are ten");
    await call(admin).printSheet({ tableIds: [one.id, two.id] });
    await call(admin).revokeQr({ id: one.id });
    const stickers = async () => (await call(admin).overview()).items.slice(0, 3).map(({ sticker }) => sticker);
    expect(await stickers()).toEqual(["outdated", "current", "unprinted"]);
    await call(admin).printSheet({ tableIds: [one.id] });
    expect(await stickers()).toEqual(["current", "current", "unprinted"]);
    const audits = await installation.deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      return db.auditLog.findMany({ where: { merchantId, action: "table.print" }, orderBy: { id: "asc" } });
    });
    expect(audits.at(-1)).toMatchObject({ before: { printedVersion: 1 }, after: { printedVersion: 2 } });
  });

  it("shows the logo, and goes without one that cannot be had, is no picture, or lives elsewhere", async () => {
    const { admin } = await room({ logoUrl: "http://localhost/logo", logoPublicId: "pos/logo" });
    const print = async () => (await call(admin).printSheet({})).logo;
    expect(await print()).toBe("failed");
    jpeg = async () => Buffer.from("<html>");
    expect(await print()).toBe("failed");
    const bytes = await sharp({ create: { width: 44, height: 30, channels: 3, background: "#d86" } })
      .jpeg()
      .toBuffer();
    jpeg = async () => bytes;
    expect(await print()).toBe("shown");
    const elsewhere = await room({ logoUrl: "http://169.254.169.254/logo.jpg" });
    expect((await call(elsewhere.admin).printSheet({})).logo).toBe("failed");
  });

  it("prints what it can of names our typeface lacks, and says which", async () => {
    const { admin } = await createTestMerchant(installation.deps, { name: "餐厅" });
    const names = ["Méja ☕ 1", "桌子", "Ślęza", "Meja 👩‍👩‍👧", "A\u0000B", "x".repeat(80)];
    const tables: { id: number; orderUrl: string }[] = [];
    for (const name of names.filter((each) => !each.includes("\u0000"))) {
      tables.push(await call(admin).create({ name }));
    }
    const printed = await call(admin).printSheet({ text: "☕ 扫码" });
    expect(printed.incomplete.map(({ name }) => name)).toEqual(["Méja 1", `#${tables[1]?.id}`, "Meja"]);
    const [page] = await readQrCodes(pdfOf(printed), FROM_HALF_A_METRE);
    expect(page?.codes.toSorted()).toEqual(tables.map(({ orderUrl }) => orderUrl).toSorted());
  });

  it("is never refused for what a name, a zone or a sentence is made of", async () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    const layout = fc.constantFrom("a4" as const, "a6" as const);
    const drawn = fc.asyncProperty(text, text, text, text, layout, async (name, zone, sentence, merchant, layout) => {
      const card = sheetCard({ id: 7, name, zone, orderUrl: "https://order.example.com/t/t1.1.7.1.x" });
      const words = qrCardWords("id", printableText(sentence).text || null);
      const head = { ...words, merchant: printableText(merchant).text, address: "", logo: null };
      const pdf = await renderQrSheet({ layout, hasCutLines: true, head, cards: [card] });
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    });
    await fc.assert(drawn, { numRuns: 10 });
  });
});

describe("a code", () => {
  it("keeps its modules large enough to be read, whatever the address's length", () => {
    for (const host of ["a.io", "order.warung-bu-tini.example.co.id", `${"x".repeat(60)}.example.com`]) {
      const { size } = qrCodeModules(`https://${host}/t/t1.123456.7890123.12.AbCdEfGhIjKlMnOpQrStUv`, 48);
      expect(48 / size).toBeGreaterThan(1);
      // Four modules stay white between the code and its nearest neighbour.
      expect((4 * 48) / size).toBeLessThan(6);
    }
  });
});

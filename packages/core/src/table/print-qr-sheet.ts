import { statement } from "@atapos/db";
import { PosError, qrCardWords } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readLogoId } from "../merchant/logo-store.ts";
import { type MerchantRow, readMerchant } from "../merchant/merchant-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { printableText } from "./qr-sheet/printable-text.ts";
import { readLogo } from "./qr-sheet/read-logo.ts";
import { CARDS_A_PAGE, renderQrSheet } from "./qr-sheet/render-qr-sheet.ts";
import { type SheetHead, type SheetLogo, sheetCard } from "./qr-sheet/sheet-content.ts";
import type { PrintedQrSheet, PrintQrSheetInput } from "./schema.ts";
import { TABLE_ROW, type TableRow, tableView } from "./table-store.ts";

const PICK = statement(
  "tables-to-print",
  `SELECT ${TABLE_ROW} FROM atapos.table_location t
   WHERE t.me_id = $1 AND t.archived_at IS NULL AND ($2::int[] IS NULL OR t.tl_id = ANY($2))
   ORDER BY t.tl_sort_order, t.tl_id`,
);
const MARK = statement(
  "tables-printed",
  `WITH printed AS MATERIALIZED (
     SELECT t.tl_id, p.version FROM unnest($2::int[], $3::int[]) AS p(id, version)
     JOIN atapos.table_location t ON t.tl_id = p.id WHERE t.me_id = $1 ORDER BY t.tl_id FOR NO KEY UPDATE OF t)
   UPDATE atapos.table_location t SET tl_printed_version = printed.version, tl_printed_at = $4 FROM printed
   WHERE t.me_id = $1 AND t.tl_id = printed.tl_id`,
);

/** The cards of these tables, or of all, as a PDF; from then on the room shows which stickers are to be printed anew. */
export async function printQrSheet(
  ctx: Context,
  merchantId: number,
  input: PrintQrSheetInput,
): Promise<PrintedQrSheet> {
  const { merchant, logoId, tables } = await inMerchant(ctx, merchantId, (uow) => readContent(uow, input));
  const logo = logoId === null ? null : await readLogo(ctx, logoId);
  const { layout, hasCutLines } = input;
  const cards = tables.map((table) => sheetCard(tableView(ctx.deps, table)));
  const bytes = await renderQrSheet({ layout, hasCutLines, head: headOf(merchant, logo, input), cards });
  await inMerchant(ctx, merchantId, (uow) => markPrinted(ctx, uow, tables, input));
  return {
    base64: Buffer.from(bytes).toString("base64"),
    ...{ cards: cards.length, pages: Math.ceil(cards.length / CARDS_A_PAGE[layout]) },
    logo: logoState(merchant, logo),
    incomplete: cards.filter((card) => !card.isNameWhole).map(({ id, name }) => ({ id, name })),
  };
}

async function readContent(uow: UnitOfWork, { tableIds }: PrintQrSheetInput) {
  const tables = await uow.query<TableRow>(PICK, [uow.merchantId, tableIds ?? null]);
  if (tables.length === 0 || (tableIds && tables.length !== new Set(tableIds).size)) {
    throw new PosError("not_found", { what: "table" });
  }
  return { tables, merchant: await readMerchant(uow), logoId: await readLogoId(uow) };
}

function headOf(merchant: MerchantRow, logo: SheetLogo | null, { language, text }: PrintQrSheetInput): SheetHead {
  const words = qrCardWords(language, text === null ? null : printableText(text).text || null);
  const address = printableText(merchant.address ?? "").text;
  return { ...words, merchant: printableText(merchant.name).text, address, logo };
}

const logoState = ({ logoUrl }: MerchantRow, logo: SheetLogo | null): PrintedQrSheet["logo"] => {
  if (logo !== null) return "shown";
  return logoUrl === null ? "none" : "failed";
};

/** What was drawn, not what counts by now: a sticker revoked meanwhile is one to print anew. */
async function markPrinted(ctx: Context, uow: UnitOfWork, tables: TableRow[], input: PrintQrSheetInput) {
  const at = new Date(ctx.deps.now());
  const ids = tables.map(({ id }) => id);
  await uow.query(MARK, [uow.merchantId, ids, tables.map(({ qrVersion }) => qrVersion), at]);
  for (const { id, printedVersion, qrVersion } of tables) {
    const after = { printedVersion: qrVersion, layout: input.layout };
    uow.audit({ action: "table.print", subject: `table:${id}`, before: { printedVersion }, after });
  }
  uow.emit({ type: "table.changed", payload: { tableIds: ids } });
}

import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import { readTableToken, type TableSticker } from "./qr-token.ts";
import type { OpenedTableSession, OpenTableSessionInput } from "./schema.ts";
import {
  findLiveSession,
  LIFETIME_MS,
  merchantOfSessionToken,
  newSessionToken,
  sessionTokenHash,
  touchSession,
} from "./table-session-store.ts";

interface StickerRow {
  name: string;
  zone: string | null;
  merchantName: string;
  address: string | null;
  isActive: boolean;
  isMerchantActive: boolean;
  isCurrent: boolean;
}

const FIND_TABLE = statement(
  "table-of-sticker",
  `SELECT t.tl_name AS name, t.tl_zone AS zone, m.me_name AS "merchantName", m.me_address AS address, t.tl_is_active AS "isActive", m.me_is_active AS "isMerchantActive",
     t.tl_qr_version = $3 AND t.archived_at IS NULL AS "isCurrent"
   FROM atapos.table_location t JOIN atapos.merchant m ON m.me_id = t.me_id
   WHERE t.me_id = $1 AND t.tl_id = $2`,
);
const INSERT = statement(
  "table-session-open",
  `INSERT INTO atapos.table_session (me_id, tl_id, ts_token_hash, ts_qr_version, ts_last_seen_at, ts_expires_at,
     created_at) VALUES ($1, $2, $3, $4, $5, $6, $5)`,
);

/** Exchanges what a table's QR code says for a session of this phone. */
export async function openTableSession(ctx: Context, input: OpenTableSessionInput): Promise<OpenedTableSession> {
  const sticker = readTableToken(ctx.deps, input.token);
  if (!sticker) throw new PosError("not_found", { what: "table" });
  const atMs = ctx.deps.now();
  return inMerchant(ctx, sticker.merchantId, async (uow) => {
    const table = await requireTable(uow, sticker);
    const shown = { id: sticker.tableId, name: table.name, zone: table.zone };
    const opened = { merchantId: sticker.merchantId, table: shown };
    const current = await currentSession(uow, input.sessionToken, sticker, atMs);
    if (current) return { ...opened, ...current };
    const sessionToken = newSessionToken(sticker.merchantId);
    const expiresAt = new Date(atMs + LIFETIME_MS);
    const { merchantId, tableId, qrVersion } = sticker;
    const hash = sessionTokenHash(sessionToken);
    await uow.query(INSERT, [merchantId, tableId, hash, qrVersion, new Date(atMs), expiresAt]);
    uow.emit({ type: "table.changed", payload: { tableId, isSessionOpened: true } });
    return { ...opened, sessionToken, expiresAt };
  });
}

async function requireTable(tx: MerchantTx, { tableId, qrVersion }: TableSticker): Promise<StickerRow> {
  const [table] = await tx.query<StickerRow>(FIND_TABLE, [tx.merchantId, tableId, qrVersion]);
  if (!table) throw new PosError("not_found", { what: "table" });
  if (!table.isMerchantActive) throw new PosError("merchant_inactive");
  if (!table.isCurrent) throw new PosError("table_revoked", stickerOf(table));
  if (!table.isActive) throw new PosError("table_closed");
  return table;
}

/** We signed the old sticker as well: whoever holds it stands at the table, and may be told which one it is. */
const stickerOf = ({ name, zone, merchantName, address }: StickerRow) => ({
  table: { name, zone },
  merchant: { name: merchantName, address },
});

/** An order belongs to its session: the same phone at the same table keeps it, and with it its orders. */
async function currentSession(
  tx: MerchantTx,
  sessionToken: string | undefined,
  sticker: TableSticker,
  atMs: number,
): Promise<{ sessionToken: string; expiresAt: Date } | null> {
  if (sessionToken === undefined || merchantOfSessionToken(sessionToken) !== sticker.merchantId) return null;
  const session = await findLiveSession(tx, sessionToken, atMs);
  if (session?.tableId !== sticker.tableId) return null;
  await touchSession(tx, session, atMs);
  return { sessionToken, expiresAt: session.expiresAt };
}

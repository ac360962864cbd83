import { createHmac, timingSafeEqual } from "node:crypto";
import type { Deps } from "../deps.ts";

/** Which sticker this is: `qrVersion` grows when the stickers in use are taken back. */
export interface TableSticker {
  merchantId: number;
  tableId: number;
  qrVersion: number;
}

// 128 bits: short enough for a QR code that a phone reads from a distance, far beyond guessing.
const TAG_BYTES = 16;
const TOKEN = /^t1\.([1-9]\d{0,9})\.([1-9]\d{0,9})\.([1-9]\d{0,9})\.([A-Za-z0-9_-]{22})$/;
const MAX_INT4 = 2_147_483_647;

/** `t1.<merchant>.<table>.<version>.<tag>` */
export function signTableToken(deps: Pick<Deps, "keys">, { merchantId, tableId, qrVersion }: TableSticker): string {
  const body = `t1.${merchantId}.${tableId}.${qrVersion}`;
  return `${body}.${tag(deps, body).toString("base64url")}`;
}

/** What the token says when we signed it; null for anything else. Whether the sticker still counts is asked later. */
export function readTableToken(deps: Pick<Deps, "keys">, token: string): TableSticker | null {
  const [, merchant, table, version, signature] = TOKEN.exec(token) ?? [];
  if (merchant === undefined || table === undefined || version === undefined || signature === undefined) return null;
  const expected = tag(deps, `t1.${merchant}.${table}.${version}`);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== TAG_BYTES || !timingSafeEqual(given, expected)) return null;
  const sticker = { merchantId: Number(merchant), tableId: Number(table), qrVersion: Number(version) };
  return Object.values(sticker).every((id) => id <= MAX_INT4) ? sticker : null;
}

/** The address that the table's QR code holds. */
export function tableOrderUrl(deps: Pick<Deps, "keys" | "config">, sticker: TableSticker): string {
  return `${deps.config.appUrl}/t/${signTableToken(deps, sticker)}`;
}

function tag(deps: Pick<Deps, "keys">, body: string): Buffer {
  return createHmac("sha256", deps.keys.tableQr).update(body).digest().subarray(0, TAG_BYTES);
}

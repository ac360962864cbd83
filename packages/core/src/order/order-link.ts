import { createHmac, timingSafeEqual } from "node:crypto";
import type { Deps } from "../deps.ts";

export interface LinkedOrder {
  merchantId: number;
  orderId: number;
}

const TAG_BYTES = 16;
const TOKEN = /^o1\.([1-9]\d{0,9})\.([1-9]\d{0,14})\.([A-Za-z0-9_-]{22})$/;
const MAX_INT4 = 2_147_483_647;

/** `o1.<merchant>.<order>.<tag>`: whoever holds it may see the order's page, on any device and without an account. */
export function signOrderLink(deps: Pick<Deps, "keys">, { merchantId, orderId }: LinkedOrder): string {
  const body = `o1.${merchantId}.${orderId}`;
  return `${body}.${tag(deps, body).toString("base64url")}`;
}

/** The order that the token names when we signed it; null for anything else. */
export function readOrderLink(deps: Pick<Deps, "keys">, token: string): LinkedOrder | null {
  const [, merchant, order, signature] = TOKEN.exec(token) ?? [];
  if (merchant === undefined || order === undefined || signature === undefined) return null;
  const expected = tag(deps, `o1.${merchant}.${order}`);
  const given = Buffer.from(signature, "base64url");
  if (given.length !== TAG_BYTES || !timingSafeEqual(given, expected)) return null;
  const merchantId = Number(merchant);
  return merchantId <= MAX_INT4 ? { merchantId, orderId: Number(order) } : null;
}

/** The address of the order's page for mails and for sharing. */
export function orderLinkUrl(deps: Pick<Deps, "keys" | "config">, order: LinkedOrder): string {
  return `${deps.config.appUrl}/o/${signOrderLink(deps, order)}`;
}

function tag(deps: Pick<Deps, "keys">, body: string): Buffer {
  return createHmac("sha256", deps.keys.receiptLink).update(body).digest().subarray(0, TAG_BYTES);
}

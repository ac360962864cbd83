// What the tests of orders share: a menu, a way to order from it, and further processes on the same database.
import { AsyncLocalStorage } from "node:async_hooks";
import { openDatabase } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../../src/context.ts";
import type { Deps } from "../../src/deps.ts";
import type { PlacingActor } from "../../src/order/ordering-table-store.ts";
import { placeOrder, placeOrderInput } from "../../src/order/place-order.ts";
import type { OrderView } from "../../src/order/schema.ts";
import type { TestInstallation } from "./index.ts";

export type PlacingContext = Context & { actor: PlacingActor; merchantId: number };
type Line = { productId: number; variantId?: number; quantity?: number; modifiers?: number[]; notes?: string };

/** Places with a quantity of 1 and walk_in unless told otherwise. */
export function place(
  ctx: PlacingContext,
  lines: readonly Line[],
  more: Partial<Record<keyof typeof placeOrderInput.shape, unknown>> = {},
): Promise<OrderView> {
  const asked = lines.map((line) => ({ quantity: 1, ...line }));
  return placeOrder(ctx, placeOrderInput.parse({ orderType: "walk_in", lines: asked, ...more }));
}

/** The same actor in another process: a pool, a gate and a catalogue cache of its own. */
export async function inProcesses<T>(
  { database, deps }: TestInstallation,
  count: number,
  work: (processes: Deps[]) => Promise<T>,
): Promise<T> {
  const { webUrl, systemUrl } = database;
  const opened = Array.from({ length: count }, () => openDatabase({ webUrl, systemUrl, maxConnections: 3 }));
  try {
    return await work(opened.map((db) => ({ ...deps, db })));
  } finally {
    await Promise.all(opened.map((db) => db.close()));
  }
}

/** The n-th of a list that goes round. */
export function turn<T>(all: readonly T[], n: number): T {
  const found = all[n % all.length];
  if (found === undefined) throw new Error("an empty list has no turns");
  return found;
}

/** What was refused, by code; anything else that went wrong is thrown. */
export function refusals(results: readonly PromiseSettledResult<unknown>[]): PosError[] {
  return results.flatMap((result) => {
    if (result.status === "fulfilled") return [];
    if (result.reason instanceof PosError) return [result.reason];
    throw result.reason;
  });
}

export async function stockOf(deps: Deps, merchantId: number, productId: number): Promise<number | null> {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId_id: { merchantId, id: productId } };
    return (await db.product.findUniqueOrThrow({ where, select: { stock: true } })).stock;
  });
}

export async function variantStockOf(deps: Deps, merchantId: number, variantId: number): Promise<number | null> {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const where = { merchantId_id: { merchantId, id: variantId } };
    return (await db.productVariant.findUniqueOrThrow({ where, select: { stock: true } })).stock;
  });
}

/** The merchant's events in their order. */
export async function eventsOf(deps: Deps, merchantId: number) {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const rows = await db.event.findMany({ where: { merchantId }, orderBy: { seq: "asc" } });
    return rows.map((row) => ({ ...row, seq: Number(row.seq), orderId: Number(row.orderId) }));
  });
}

/** A phone at a table of its own, or of the given one. */
export async function seatTable(deps: Deps, merchantId: number, tableId?: number) {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const token = crypto.randomUUID();
    const table = tableId ?? (await db.tableLocation.create({ data: { merchantId, name: token } })).id;
    const expiresAt = new Date(Date.now() + 3_600_000);
    const session = await db.tableSession.create({
      data: { merchantId, tableId: table, tokenHash: token, qrVersion: 1, expiresAt },
    });
    return { kind: "table" as const, merchantId, tableId: table, sessionId: Number(session.id) };
  });
}

export async function addCustomer(deps: Deps, merchantId: number) {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const customer = await db.customer.create({ data: { merchantId, email: `${crypto.randomUUID()}@example.test` } });
    return { kind: "customer" as const, merchantId, customerId: customer.id };
  });
}

/** A database on which `meanwhile` runs, as another client, just before the named statement of a transaction. */
export function interrupted(deps: Deps, statementName: string, meanwhile: () => Promise<unknown>): Deps {
  // Run where the test started it: inside the use case's own asynchronous context it would stand in its door.
  const outside = AsyncLocalStorage.snapshot();
  const withMerchant: Deps["db"]["withMerchant"] = (merchantId, work, options) =>
    deps.db.withMerchant(
      merchantId,
      (tx) =>
        work({
          ...tx,
          async query(statement, values) {
            if (statement.name === statementName) await outside(meanwhile);
            return tx.query(statement, values);
          },
        }),
      options,
    );
  const db: Deps["db"] = {
    ...deps.db,
    withMerchant,
    async sendAsMerchant(merchantId, calls, options) {
      if (calls.some(({ statement }) => statement.name === statementName)) await outside(meanwhile);
      return deps.db.sendAsMerchant(merchantId, calls, options);
    },
  };
  return { ...deps, db };
}

import { sqlState } from "@atapos/db";
import { type ErrorDetail, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { STOCK_LEFT } from "./place-order-sql.ts";
import type { StoredLine } from "./price-lines.ts";

const CHECK_VIOLATION = "23514";

/** Runs a use case that takes stock; when the shelf is short, the refusal names the lines and what is left. */
export async function namingShortLines<T>(
  ctx: Context & { merchantId: number },
  work: (tried: { lines: readonly StoredLine[] }) => Promise<T>,
): Promise<T> {
  const tried: { lines: readonly StoredLine[] } = { lines: [] };
  try {
    return await work(tried);
  } catch (error) {
    if (sqlState(error) !== CHECK_VIOLATION || !tried.lines.length) throw error;
    throw await soldOut(ctx, tried.lines);
  }
}

/** Which lines are short now; all that count stock when a cancel has filled the shelf again in between. */
async function soldOut(ctx: Context & { merchantId: number }, lines: readonly StoredLine[]): Promise<PosError> {
  const counted = lines.filter((line) => line.stock_taken !== "none");
  const left = await ctx.deps.db.withMerchant(ctx.merchantId, (tx) =>
    tx.query<{ kind: string; id: number; stock: number }>(STOCK_LEFT, [
      ctx.merchantId,
      counted.flatMap((line) => (line.stock_taken === "product" ? [line.product_id] : [])),
      counted.flatMap((line) => (line.stock_taken === "variant" && line.variant_id ? [line.variant_id] : [])),
    ]),
  );
  const stockOf = (line: StoredLine) => left.find((row) => `${row.kind}:${row.id}` === stockKey(line))?.stock ?? 0;
  const asked = (line: StoredLine) =>
    counted.filter((other) => stockKey(other) === stockKey(line)).reduce((sum, other) => sum + other.quantity, 0);
  const short = counted.filter((line) => asked(line) > stockOf(line));
  const named: ErrorDetail[] = (short.length ? short : counted).map((line) => ({
    index: line.line - 1,
    productId: line.product_id,
    name: line.product_name,
    available: stockOf(line),
  }));
  return new PosError("sold_out", { lines: named });
}

const stockKey = (line: StoredLine): string =>
  `${line.stock_taken}:${line.stock_taken === "variant" ? line.variant_id : line.product_id}`;

import { type ErrorDetail, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { STOCK_LEFT } from "./place-order-sql.ts";
import type { StoredLine } from "./price-lines.ts";

/** The CHECKs that keep a shelf from going below nothing; any other is a defect, not a sold-out product. */
const STOCK_CHECKS: readonly unknown[] = ["product_stock_check", "product_variant_stock_check"];

/** What a use case tried to take, for the refusal; `orderId` when an order exchanges lines of its own. */
export interface TriedLines {
  lines: readonly StoredLine[];
  orderId: number | null;
}

/** Runs a use case that takes stock; when the shelf is short, the refusal names the lines and what is left. */
export async function namingShortLines<T>(
  ctx: Context & { merchantId: number },
  work: (tried: TriedLines) => Promise<T>,
): Promise<T> {
  const tried: TriedLines = { lines: [], orderId: null };
  try {
    return await work(tried);
  } catch (error) {
    if (!isShortShelf(error)) throw error;
    throw await soldOut(ctx, tried);
  }
}

const isShortShelf = (error: unknown): boolean =>
  error instanceof Error && "constraint" in error && STOCK_CHECKS.includes(error.constraint);

/** Which lines are short now; all that count stock when a cancel has filled the shelf again in between. */
async function soldOut(ctx: Context & { merchantId: number }, { lines, orderId }: TriedLines): Promise<PosError> {
  const counted = lines.filter((line) => line.stock_taken !== "none");
  const left = await ctx.deps.db.withMerchant(ctx.merchantId, (tx) =>
    tx.query<{ kind: string; id: number; stock: number }>(STOCK_LEFT, [
      ctx.merchantId,
      counted.flatMap((line) => (line.stock_taken === "product" ? [line.product_id] : [])),
      counted.flatMap((line) => (line.stock_taken === "variant" && line.variant_id ? [line.variant_id] : [])),
      orderId,
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

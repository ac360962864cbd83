import { type MerchantTx, statement } from "@atapos/db";
import { isLowStock, isStockNews } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

/** A shelf: a product's own stock, or a variant's. */
export interface Shelf {
  productId: number;
  variantId: number | null;
  stock: number | null;
  /** Of the product; null: the usual one. */
  lowMark: number | null;
}

export interface MovedShelf extends Omit<Shelf, "stock"> {
  before: number | null;
  after: number | null;
}

const COUNTED = statement(
  "stock-counted",
  `SELECT pr_id AS "productId", NULL::int AS "variantId", pr_stock AS stock, pr_low_stock AS "lowMark"
     FROM atapos.product WHERE me_id = $1 AND pr_stock IS NOT NULL AND archived_at IS NULL
   UNION ALL
   SELECT v.pr_id, v.pv_id, v.pv_stock, p.pr_low_stock
     FROM atapos.product_variant v JOIN atapos.product p ON p.me_id = v.me_id AND p.pr_id = v.pr_id
     WHERE v.me_id = $1 AND v.pv_stock IS NOT NULL AND v.archived_at IS NULL`,
);

/** Everything that is counted, as it is now. */
export function countedShelves(tx: MerchantTx): Promise<Shelf[]> {
  return tx.query<Shelf>(COUNTED, [tx.merchantId]);
}

/** Tells screens of stock that became low or empty, moved while low, or came back; the rest is nobody's news. */
export function emitStock(uow: UnitOfWork, moved: readonly MovedShelf[]): void {
  const news = moved.filter(isStockNews);
  if (news.length === 0) return;
  const items = news.map(({ productId, variantId, after: left, lowMark }) => {
    return { productId, variantId, left, isSoldOut: left === 0, isLow: isLowStock(left, lowMark) };
  });
  const isForDiners = news.some(({ before, after }) => before === 0 || after === 0);
  uow.emit({ type: "stock.changed", isForDiners, payload: { items } });
}

import { type Call, type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

const BUMP = statement(
  "catalogue-bump",
  "UPDATE atapos.merchant_version SET mv_version = mv_version + 1 WHERE me_id = $1 RETURNING mv_version AS version",
);
const READ_VERSION = statement(
  "catalogue-version",
  "SELECT mv_version AS version FROM atapos.merchant_version WHERE me_id = $1",
);

/** Ends every cached menu. Call it last: orders being placed lock products before they look here. Stock alone does not bump. */
export async function bumpCatalogue(uow: UnitOfWork): Promise<number> {
  const [row] = await uow.query<{ version: number }>(BUMP, [uow.merchantId]);
  if (!row) throw new PosError("not_found", { what: "merchant" });
  uow.emit({ type: "catalogue.changed", isForDiners: true, payload: { version: row.version } });
  return row.version;
}

export const catalogueVersionCall = (merchantId: number): Call => ({ statement: READ_VERSION, values: [merchantId] });

/** The version that a cached menu must have to be the truth in this transaction. */
export async function readCatalogueVersion(tx: MerchantTx): Promise<number> {
  const [row] = await tx.query<{ version: number }>(READ_VERSION, [tx.merchantId]);
  if (!row) throw new PosError("not_found", { what: "merchant" });
  return row.version;
}

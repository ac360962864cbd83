import type { Tx } from "@atapos/db";
import { statement } from "@atapos/db";
import { normaliseSearch, PosError } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { forgetCustomer } from "../identity/session-cache.ts";
import { signCustomerToken } from "../identity/tokens.ts";
import type { CustomerProfile, CustomerSessionView } from "./schema.ts";

const ENTER = statement(
  "customer-enter",
  `INSERT INTO atapos.customer (me_id, cu_email, cu_search, cu_language) VALUES ($1, $2, $3, $4)
   ON CONFLICT (me_id, cu_email) DO UPDATE SET cu_email = EXCLUDED.cu_email RETURNING cu_id AS id`,
);

/** The merchant's customer with this proven address, made at the first sign-in. */
export async function enterCustomer(
  tx: Pick<Tx, "query">,
  input: { merchantId: number; email: string; language: string },
): Promise<number> {
  const { merchantId, email, language } = input;
  const [row] = await tx.query<{ id: number }>(ENTER, [merchantId, email, normaliseSearch(email), language]);
  if (!row) throw new Error("an upsert returned no customer");
  return row.id;
}

const PROFILE = statement(
  "customer-profile",
  `SELECT cu_id AS id, me_id AS "merchantId", cu_email AS email, cu_name AS name, cu_phone AS phone,
     created_at AS "createdAt", cu_token_version AS "tokenVersion"
   FROM atapos.customer WHERE me_id = $1 AND cu_id = $2 AND erased_at IS NULL`,
);

type ProfileRow = CustomerProfile & { tokenVersion: number };

async function readProfile(deps: Deps, merchantId: number, customerId: number): Promise<ProfileRow> {
  const [row] = await deps.db.withMerchant(merchantId, (tx) => tx.query<ProfileRow>(PROFILE, [merchantId, customerId]));
  if (!row) throw new PosError("not_found");
  return row;
}

export async function customerProfile(deps: Deps, merchantId: number, customerId: number): Promise<CustomerProfile> {
  const { tokenVersion: _, ...profile } = await readProfile(deps, merchantId, customerId);
  return profile;
}

/** A token for a customer whose address was just proven. */
export async function openCustomerSession(
  deps: Deps,
  merchantId: number,
  customerId: number,
): Promise<CustomerSessionView> {
  forgetCustomer(deps, merchantId, customerId);
  const { tokenVersion, ...customer } = await readProfile(deps, merchantId, customerId);
  const accessToken = await signCustomerToken(deps, { customerId, merchantId, tokenVersion });
  return { accessToken, expiresInSeconds: Math.round(deps.config.customerTokenHours * 3600), customer };
}

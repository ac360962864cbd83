import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";
import type { GatewayCredentials } from "../ports/payments.ts";
import { SERVER_KEY, sealContext } from "./merchant-secret-store.ts";

interface SecretRow {
  clientKey: string | null;
  isProduction: boolean;
  version: number;
  keyId: string;
  sealed: Uint8Array;
}

const READ = statement(
  "merchant-gateway-credentials",
  `SELECT m.me_midtrans_client_key AS "clientKey", COALESCE(s.ms_is_production, m.me_midtrans_is_production) AS "isProduction",
     s.ms_version AS version, s.ms_key_id AS "keyId", s.ms_sealed AS sealed
   FROM atapos.merchant_secret s JOIN atapos.merchant m ON m.me_id = s.me_id
   WHERE s.me_id = $1 AND s.ms_kind = $2
     AND CASE WHEN $3::int IS NULL THEN m.me_midtrans_server_key_set ELSE s.ms_version = $3 END
   ORDER BY s.ms_version DESC LIMIT 1`,
);

/**
 * The merchant's gateway account, newest key or the one of `version`; null where none is set (a version outlives that). Opens a system door:
 * never call it inside a transaction. The answer is for one call and is never logged.
 */
export async function readGatewayCredentials(
  deps: Pick<Deps, "db" | "keys">,
  merchantId: number,
  version?: number,
): Promise<GatewayCredentials | null> {
  const [row] = await deps.db.withSystem((tx) => tx.query<SecretRow>(READ, [merchantId, SERVER_KEY, version ?? null]));
  if (!row) return null;
  const serverKey = deps.keys.secrets.open(row.sealed, row.keyId, sealContext(merchantId));
  return { merchantId, serverKey, clientKey: row.clientKey, isProduction: row.isProduction, version: row.version };
}

import { createHash } from "node:crypto";
import type { MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import { z } from "zod";
import { actorName, type Context } from "./context.ts";

/** A client's own key for one intention: the same key and input give the first answer, whatever happened since. */
export const idempotencyKeySchema = z.string().trim().min(1).max(200).optional();

export interface IdempotencyScope {
  actor: string;
  route: string;
  key: string;
  requestHash: string;
}

/** The scope of one call, or null when the client sent no key. */
export function idempotencyScope(
  ctx: Context,
  route: string,
  input: { idempotencyKey?: string | undefined },
): IdempotencyScope | null {
  const { idempotencyKey, ...rest } = input;
  if (idempotencyKey === undefined) return null;
  const requestHash = createHash("sha256").update(JSON.stringify(rest)).digest("hex");
  return { actor: keeperOf(ctx), route, key: idempotencyKey, requestHash };
}

/** At a till the key is the device's: whoever takes over by PIN repeats what the person before began. */
const keeperOf = ({ actor, deviceId }: Context): string =>
  actor.kind === "staff" && deviceId !== null ? `till:${deviceId}` : actorName(actor);

const CLAIM = statement(
  "idempotency-claim",
  `INSERT INTO atapos.idempotency_key (me_id, ik_actor, ik_route, ik_key, ik_request_hash)
   VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1 AS claimed`,
);
const READ = statement(
  "idempotency-read",
  `SELECT ik_request_hash AS "requestHash", ik_response AS response FROM atapos.idempotency_key
   WHERE me_id = $1 AND ik_actor = $2 AND ik_route = $3 AND ik_key = $4`,
);
const COMPLETE = statement(
  "idempotency-complete",
  `UPDATE atapos.idempotency_key SET ik_response = $5::jsonb
   WHERE me_id = $1 AND ik_actor = $2 AND ik_route = $3 AND ik_key = $4`,
);

export type Claim = { kind: "fresh" } | { kind: "unfinished" } | { kind: "done"; response: unknown };

/** Takes the key in the caller's transaction; a concurrent duplicate waits here for the first to end. */
export async function claimKey(tx: MerchantTx, scope: IdempotencyScope): Promise<Claim> {
  const place = [tx.merchantId, scope.actor, scope.route, scope.key];
  const claimed = await tx.query(CLAIM, [...place, scope.requestHash]);
  if (claimed.length) return { kind: "fresh" };
  const [row] = await tx.query<{ requestHash: string; response: unknown }>(READ, place);
  if (row?.requestHash !== scope.requestHash) throw new PosError("idempotency_mismatch");
  return row.response === null ? { kind: "unfinished" } : { kind: "done", response: row.response };
}

/** Keeps the answer to replay, in the transaction that makes it true. */
export async function completeKey(tx: MerchantTx, scope: IdempotencyScope, response: unknown): Promise<void> {
  await tx.query(COMPLETE, [tx.merchantId, scope.actor, scope.route, scope.key, JSON.stringify(response)]);
}

/** Runs `work` once per key, in the caller's transaction, and replays its parsed answer afterwards. */
export async function once<T>(
  tx: MerchantTx,
  scope: IdempotencyScope | null,
  output: z.ZodType<T>,
  work: () => Promise<T>,
): Promise<T> {
  if (!scope) return work();
  const claim = await claimKey(tx, scope);
  if (claim.kind === "done") return output.parse(claim.response);
  const result = await work();
  await completeKey(tx, scope, result);
  return result;
}

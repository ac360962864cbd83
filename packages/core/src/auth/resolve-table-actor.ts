import type { Actor } from "@atapos/domain";
import type { Deps } from "../deps.ts";
import { findLiveSession, merchantOfSessionToken, touchSession } from "../table/table-session-store.ts";

/** Who a session token makes its bearer; null when it is closed, expired, revoked or was never one of ours. */
export async function resolveTableActor(deps: Pick<Deps, "db" | "now">, token: string): Promise<Actor | null> {
  const merchantId = merchantOfSessionToken(token);
  if (merchantId === null) return null;
  const atMs = deps.now();
  return deps.db.withMerchant(merchantId, async (tx) => {
    const session = await findLiveSession(tx, token, atMs);
    if (!session) return null;
    await touchSession(tx, session, atMs);
    return { kind: "table", merchantId, tableId: session.tableId, sessionId: session.id };
  });
}

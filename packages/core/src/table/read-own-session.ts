import { type MerchantTx, statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant } from "../unit-of-work.ts";
import type { OwnTableSession } from "./schema.ts";

type SessionRow = OwnTableSession["table"] & { expiresAt: Date; calledAt: Date | null };

const READ = statement(
  "table-session-own",
  `SELECT t.tl_id AS id, t.tl_name AS name, t.tl_zone AS zone, s.ts_expires_at AS "expiresAt",
     s.ts_called_at AS "calledAt"
   FROM atapos.table_session s JOIN atapos.table_location t ON t.me_id = s.me_id AND t.tl_id = s.tl_id
   WHERE s.me_id = $1 AND t.me_id = $1 AND s.ts_id = $2`,
);

/** Where the phone sits: for the head of every page that a diner sees. */
export async function readOwnSession(ctx: Context): Promise<OwnTableSession> {
  const { actor } = ctx;
  if (actor.kind !== "table") throw new PosError("forbidden", { reason: "no_table" });
  const { expiresAt, calledAt, ...table } = await inMerchant(ctx, actor.merchantId, (uow) =>
    readRow(uow, actor.sessionId),
  );
  return { sessionId: actor.sessionId, merchantId: actor.merchantId, table, expiresAt, calledAt };
}

async function readRow(tx: MerchantTx, sessionId: number): Promise<SessionRow> {
  const [row] = await tx.query<SessionRow>(READ, [tx.merchantId, sessionId]);
  if (!row) throw new PosError("table_revoked");
  return row;
}

import { statement } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";

const PRODUCT = statement(
  "product-last-change",
  `SELECT s.st_name AS "changedBy", p.updated_at AS "changedAt"
   FROM atapos.product p LEFT JOIN atapos.staff s ON s.me_id = p.me_id AND s.st_id = p.updated_by
   WHERE p.me_id = $1 AND p.pr_id = $2`,
);
// A group keeps no author of its own; the audit log knows each.
const GROUP = statement(
  "modifier-group-last-change",
  `SELECT s.st_name AS "changedBy", a.created_at AS "changedAt"
   FROM (SELECT au_actor, created_at FROM atapos.audit_log
     WHERE me_id = $1 AND au_subject = 'modifier_group:' || $2::int ORDER BY au_id DESC LIMIT 1) a
   LEFT JOIN atapos.staff s ON s.me_id = $1 AND a.au_actor = 'staff:' || s.st_id`,
);

interface Change {
  changedBy: string | null;
  changedAt: Date;
}

interface Edited {
  id: number;
  version: number;
}

/** Refuses a change of a version that is not the present one, and says who made that and when. */
export async function refuseStale(
  uow: UnitOfWork,
  what: "product" | "modifier_group",
  { id, version }: Edited,
  expectedVersion: number | undefined,
): Promise<void> {
  if (expectedVersion === undefined || expectedVersion === version) return;
  const [change] = await uow.query<Change>(what === "product" ? PRODUCT : GROUP, [uow.merchantId, id]);
  throw new PosError("version_conflict", {
    version,
    changedBy: change?.changedBy ?? null,
    changedAt: change ? new Date(change.changedAt).toISOString() : null,
  });
}

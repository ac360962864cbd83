import type { DoorOptions, MerchantTx } from "@atapos/db";
import { statement } from "@atapos/db";
import { actorName, type Context } from "./context.ts";
import { appendEvents, type NewEvent } from "./event/append.ts";
import { changeOf } from "./event/freshness.ts";
import type { EnqueueOptions, JobData, JobName } from "./job/queue.ts";

export interface AuditEntry {
  /** Verb of the use case: "order.cancel". */
  action: string;
  /** What it was done to: "order:123". */
  subject: string;
  before?: unknown;
  after?: unknown;
}

/** One merchant's transaction, with what must commit beside its rows: events, audit and jobs. */
export interface UnitOfWork extends MerchantTx {
  /** Written last, under the merchant's counter, just before the commit. */
  emit(event: NewEvent): void;
  audit(entry: AuditEntry): void;
  enqueue<Name extends JobName>(name: Name, data: JobData[Name], options?: EnqueueOptions): void;
}

/** Runs a use case's writes in one transaction through the tenant door; listeners wake after the commit. */
export function inMerchant<T>(
  ctx: Context,
  merchantId: number,
  work: (uow: UnitOfWork) => Promise<T>,
  options?: DoorOptions,
): Promise<T> {
  return ctx.deps.db.withMerchant(
    merchantId,
    async (tx) => {
      const events: NewEvent[] = [];
      const audits: AuditEntry[] = [];
      const jobs: (() => Promise<void>)[] = [];
      const uow: UnitOfWork = {
        ...tx,
        emit: (event) => events.push(event),
        audit: (entry) => audits.push(entry),
        enqueue: (name, data, enqueueOptions) => jobs.push(() => ctx.deps.jobs.enqueue(tx, name, data, enqueueOptions)),
      };
      const result = await work(uow);
      for (const send of jobs) await send();
      if (audits.length) await writeAudit(tx, ctx, audits);
      if (events.length) {
        await appendEvents(tx, events);
        tx.afterCommit(() => ctx.deps.events.wake(merchantId, changeOf(events)));
      }
      return result;
    },
    options,
  );
}

const AUDIT = statement(
  "audit-write",
  `INSERT INTO atapos.audit_log (me_id, au_actor, au_action, au_subject, au_before, au_after, au_request_id)
   SELECT $1, $2, e.action, e.subject, e.before, e.after, $3
   FROM jsonb_to_recordset($4::jsonb) AS e(action text, subject text, before jsonb, after jsonb)`,
);

async function writeAudit(tx: MerchantTx, ctx: Context, entries: AuditEntry[]): Promise<void> {
  await tx.query(AUDIT, [tx.merchantId, actorName(ctx.actor), ctx.requestId, JSON.stringify(entries)]);
}

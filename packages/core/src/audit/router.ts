// The audit log, read: who changed what and when. Use cases write it in their own transaction (unit-of-work.ts).
import { adminProcedure, router } from "../trpc.ts";
import { listAudit } from "./list-audit.ts";
import { listAuditPeople } from "./list-audit-people.ts";
import { auditPageSchema, auditPeopleSchema, listAuditInput } from "./schema.ts";

export const auditRouter = router({
  list: adminProcedure
    .input(listAuditInput)
    .output(auditPageSchema)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  /** Whom the log may be filtered by. */
  people: adminProcedure.output(auditPeopleSchema).query(({ ctx }) => listAuditPeople(ctx)),
});

import { auditAreaOf } from "@atapos/domain";
import type { Context } from "../context.ts";
import { type AuditNames, parseThing, readAuditNames } from "./audit-names-store.ts";
import { findSubjects } from "./audit-search-store.ts";
import { type AuditRow, readAuditRows } from "./audit-store.ts";
import { readChanges, thingsIn } from "./changes.ts";
import { isRecord } from "./fields.ts";
import type { AuditEntry, AuditPage, AuditPerson, ListAuditInput } from "./schema.ts";

/** Who did what to what, newest first, with what was before and after. */
export function listAudit(ctx: Context & { merchantId: number }, input: ListAuditInput): Promise<AuditPage> {
  return ctx.deps.db.withMerchant(ctx.merchantId, async (tx) => {
    const subjects = await findSubjects(tx, input.search ?? "");
    const rows = subjects?.length === 0 ? [] : await readAuditRows(tx, { ...input, subjects });
    const shown = rows.slice(0, input.limit);
    const names = await readAuditNames(tx, new Set(shown.flatMap(thingsOf)));
    const items = shown.map((row) => entryOf(row, names));
    return { items, nextCursor: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null };
  });
}

/** A diner at a table is named by the session, whose table has the name. */
const actorThing = (actor: string): string => actor.replace(/^table:/u, "session:");

function thingsOf(row: AuditRow): string[] {
  const approver = approverOf(row);
  return [
    actorThing(row.actor),
    row.subject,
    ...(approver ? [approver] : []),
    ...thingsIn(row.action, row.before, row.after),
  ];
}

function approverOf({ after }: AuditRow): string | null {
  return isRecord(after) && typeof after.approvedBy === "string" ? after.approvedBy : null;
}

function entryOf(row: AuditRow, names: AuditNames): AuditEntry {
  const { id, at, action, requestId } = row;
  const approver = approverOf(row);
  return {
    ...{ id, at, action, requestId },
    area: auditAreaOf(action),
    who: personOf(row.actor, names),
    approvedBy: approver ? personOf(approver, names) : null,
    subject: subjectOf(row, names),
    ...readChanges(row, names),
  };
}

function personOf(actor: string, names: AuditNames): AuditPerson {
  const { kind, id } = parseThing(actor);
  const name = names.get(actorThing(actor))?.name ?? null;
  switch (kind) {
    case "staff":
    case "customer":
    case "table":
      return { kind, id, name };
    case "platform":
      return { kind, id: null, name: actor.slice("platform:".length) };
    case "anonymous":
      return { kind, id: null, name: null };
    default:
      return { kind: "system", id: null, name: null };
  }
}

/** By the name it had then, or else by the one it has. */
function subjectOf({ subject, before, after }: AuditRow, names: AuditNames): AuditEntry["subject"] {
  const { kind, id } = parseThing(subject);
  const known = names.get(subject);
  const name = nameIn(after) ?? nameIn(before) ?? known?.name ?? null;
  return { kind, id, name, orderId: known?.orderId ?? null };
}

function nameIn(side: unknown): string | null {
  return isRecord(side) && typeof side.name === "string" ? side.name : null;
}

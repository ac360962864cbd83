import { statement } from "@atapos/db";
import { type Actor, PosError, type TableActor } from "@atapos/domain";
import { tracked } from "@trpc/server";
import { z } from "zod";
import { type Context, merchantOf } from "../context.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import type { EventType } from "./append.ts";
import { type EventRow, readEvents, type Seat } from "./feeds.ts";

/** What a subscriber gets: `reset` means that events were missed for good, so load everything again. */
export interface EventView {
  type: EventType | "reset" | "ready";
  orderId: number | null;
  payload: Record<string, unknown>;
  at: Date;
}

const BOUNDS = statement(
  "event-bounds",
  `SELECT head, coalesce((SELECT min(ev_seq) FROM atapos.event WHERE me_id = $1), head + 1)::bigint AS first
   FROM (SELECT coalesce((SELECT co_value FROM atapos.counter WHERE me_id = $1 AND co_name = 'event'), 0)::bigint
     AS head) counted`,
);
const RECHECK_MS = 10_000;

/**
 * The merchant's events after `lastEventId` (or from now on) as they come, for as long as the actor may see them.
 * Ids rise without gaps per merchant; a diner's feed carries only what names them, or concerns every diner.
 */
export async function* streamEvents(ctx: Context, lastEventId: string | null, signal: AbortSignal | undefined) {
  const merchantId = merchantOf(ctx.actor);
  const waker = createWaker(signal);
  const seat = ctx.deps.events.follow(merchantId, waker.wake);
  let checkedAt = ctx.deps.now();
  try {
    const start = await startAfter(ctx, { merchantId, lastEventId, seat });
    let cursor = start.seq;
    yield tracked(String(cursor), view(start.isReset ? "reset" : "ready", ctx.deps.now()));
    while (!signal?.aborted) {
      const rows = seat.after(cursor) ?? (await readEvents(ctx.deps.db, merchantId, cursor));
      // Sequences have no gaps: one means that retention took what this slow reader had still to see.
      const [oldest] = rows;
      if (oldest && oldest.seq > cursor + 1) yield tracked(String(oldest.seq - 1), view("reset", ctx.deps.now()));
      for (const row of rows) {
        cursor = row.seq;
        if (forgetsActor(ctx, row)) checkedAt = Number.NEGATIVE_INFINITY;
        if (!isVisible(ctx.actor, row)) continue;
        ctx.deps.meter.eventLag((ctx.deps.now() - row.at.getTime()) / 1000);
        yield tracked(String(row.seq), viewFor(ctx.actor, row));
      }
      if (rows.length === 0 && checkedAt > 0) await waker.next(RECHECK_MS);
      if (ctx.recheck && ctx.deps.now() - checkedAt >= RECHECK_MS) {
        if (!(await ctx.recheck())) throw new PosError("unauthenticated");
        checkedAt = ctx.deps.now();
      }
    }
  } finally {
    seat.leave();
  }
}

interface Place {
  merchantId: number;
  lastEventId: string | null;
  seat: Seat;
}

async function startAfter({ deps }: Context, { merchantId, lastEventId, seat }: Place) {
  const asked = lastEventId === null ? null : numberOf(lastEventId);
  // Hundreds come back at once when a process ends: where somebody listens already, none of them asks the database.
  const known = seat.start(asked);
  if (known !== null) return { seq: known, isReset: false };
  const [[bounds] = []] = await deps.db.sendAsMerchant<Bounds>(merchantId, [
    { statement: BOUNDS, values: [merchantId] },
  ]);
  const { head, first } = bounds ?? { head: 0, first: 1 };
  seat.begin(head);
  if (asked === null) return { seq: head, isReset: false };
  const isKept = asked >= first - 1 && asked <= head;
  return isKept ? { seq: asked, isReset: false } : { seq: head, isReset: true };
}

interface Bounds {
  head: number;
  first: number;
}

/** -1 is nobody's event. */
const numberOf = (eventId: string): number => (/^\d{1,15}$/.test(eventId) ? Number(eventId) : -1);

/** What changed about a member counts in this process too, at once; true when it is about who listens. */
function forgetsActor({ deps, actor }: Context, { type, payload }: EventRow): boolean {
  if (type !== "staff.changed" || typeof payload.accountId !== "number") return false;
  forgetAccount(deps, payload.accountId);
  return actor.kind === "staff" && actor.accountId === payload.accountId;
}

function isVisible(actor: Actor | { kind: "system" }, event: EventRow): boolean {
  switch (actor.kind) {
    case "staff":
    case "system":
      return true;
    case "customer":
      return event.isForDiners && (isForEveryone(event) || event.customerId === actor.customerId);
    case "table":
      return event.isForDiners && (isForEveryone(event) || isOfTable(actor, event));
    case "platform":
    case "anonymous":
      return false;
  }
}

const isOfTable = (actor: TableActor, event: EventRow): boolean =>
  event.tableSessionId === actor.sessionId || (actor.customerId !== undefined && event.customerId === actor.customerId);

const isForEveryone = (event: EventRow): boolean =>
  event.orderId === null && event.customerId === null && event.tableSessionId === null;

function viewFor(actor: Context["actor"], { type, orderId, payload, at }: EventRow): EventView {
  const isStaff = actor.kind === "staff" || actor.kind === "system";
  return { type, orderId, payload: isStaff || type !== "stock.changed" ? payload : dinersStock(payload), at };
}

const stockPayload = z.object({
  items: z.array(z.object({ productId: z.int(), variantId: z.int().nullable(), left: z.int().nullable() })),
});

/** Diners learn what is sold out and what is back, not how much is left. */
function dinersStock(payload: unknown): Record<string, unknown> {
  const items = stockPayload.parse(payload).items.map(({ left, ...shelf }) => ({ ...shelf, isSoldOut: left === 0 }));
  return { items };
}

const view = (type: "reset" | "ready", now: number): EventView => ({
  type,
  orderId: null,
  payload: {},
  at: new Date(now),
});

/** Resolves when woken, after `timeoutMs`, or when the subscriber leaves; a wake-up between waits is kept. */
function createWaker(signal: AbortSignal | undefined) {
  let isPending = false;
  let resolve: (() => void) | undefined;
  const wake = () => {
    isPending = true;
    resolve?.();
  };
  signal?.addEventListener("abort", wake, { once: true });
  return {
    wake,
    async next(timeoutMs: number) {
      if (!isPending && !signal?.aborted) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((done) => {
          resolve = done;
          timer = setTimeout(done, timeoutMs);
        });
        clearTimeout(timer);
        resolve = undefined;
      }
      isPending = false;
    },
  };
}

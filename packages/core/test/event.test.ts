import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import type { Context } from "../src/context.ts";
import type { Deps } from "../src/deps.ts";
import { appendEvents, type NewEvent } from "../src/event/append.ts";
import { createEventHub } from "../src/event/hub.ts";
import { type EventView, streamEvents } from "../src/event/stream.ts";
import { inMerchant } from "../src/unit-of-work.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, inProcesses, place, seatTable, turn } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const sequence = (length: number) => Array.from({ length }, (_, index) => index + 1);
const change = (n: number): NewEvent => ({ type: "table.changed", payload: { n } });

/** Events that nobody is woken for. */
const appendSilently = (deps: Deps, merchantId: number, events: NewEvent[]) =>
  deps.db.withMerchant(merchantId, (tx) => appendEvents(tx, events));

/** Reads `count` events, then leaves. */
async function read(ctx: Context, lastEventId: string | null, count: number) {
  const seen: { id: string; event: EventView }[] = [];
  for await (const [id, event] of streamEvents(ctx, lastEventId, undefined)) {
    seen.push({ id, event });
    if (seen.length === count) break;
  }
  return seen;
}

/** A stream that is already past its first word, read one event at a time. */
async function open(ctx: Context, lastEventId: string | null = null) {
  const left = new AbortController();
  const stream = streamEvents(ctx, lastEventId, left.signal);
  const next = async () => {
    const { value } = await stream.next();
    if (!value) throw new Error("the stream ended");
    return { id: value[0], event: value[1] };
  };
  const first = await next();
  return {
    first,
    next,
    close: async () => {
      left.abort();
      await stream.return(undefined);
    },
  };
}

async function dropEvents(merchantId: number, upTo: number) {
  const client = new pg.Client({ connectionString: installation.database.superuserUrl });
  await client.connect();
  await client.query("DELETE FROM atapos.event WHERE me_id = $1 AND ev_seq <= $2", [merchantId, upTo]);
  await client.end();
}

describe("a feed that resumes", () => {
  it("starts from now without an id, and from the next event with one, over many pages", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    await appendSilently(deps, merchantId, sequence(450).map(change));
    expect(await read(admin, null, 1)).toMatchObject([{ id: "450", event: { type: "ready" } }]);
    const [ready, ...rest] = await read(admin, "7", 444);
    expect(ready).toMatchObject({ id: "7", event: { type: "ready" } });
    expect(rest.map(({ id, event }) => [id, event.payload.n])).toEqual(sequence(443).map((n) => [`${n + 7}`, n + 7]));
  });

  it("loses nothing and repeats nothing when it reconnects while events keep coming", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const writing = (async () => {
      for (const n of sequence(120)) await inMerchant(admin, merchantId, async (uow) => uow.emit(change(n)));
    })();
    const seen: string[] = [];
    while (seen.length < 120) {
      const [, ...events] = await read(admin, seen.at(-1) ?? "0", 1 + Math.min(11, 120 - seen.length));
      seen.push(...events.map(({ id }) => id));
    }
    await writing;
    expect(seen).toEqual(sequence(120).map(String));
  });

  it.each(["3", "999999", "-1", "x", "1e2"])(
    "says reset for the id %s, older than all that is kept or never given",
    async (id) => {
      const { deps } = installation;
      const { admin, merchantId } = await createTestMerchant(deps);
      await appendSilently(deps, merchantId, sequence(10).map(change));
      await dropEvents(merchantId, 4);
      expect(await read(admin, id, 1)).toMatchObject([{ id: "10", event: { type: "reset" } }]);
      expect(await read(admin, "4", 2)).toMatchObject([{ event: { type: "ready" } }, { id: "5" }]);
    },
  );

  it("says reset when nothing at all is kept, and ready to who had seen everything", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    expect(await read(admin, "0", 1)).toMatchObject([{ id: "0", event: { type: "ready" } }]);
    await appendSilently(deps, merchantId, sequence(10).map(change));
    await dropEvents(merchantId, 10);
    expect(await read(admin, "9", 1)).toMatchObject([{ id: "10", event: { type: "reset" } }]);
    expect(await read(admin, "10", 1)).toMatchObject([{ id: "10", event: { type: "ready" } }]);
  });

  it("says reset in the middle when retention took what it had still to read", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    const feed = await open(admin);
    const next = feed.next();
    await sleep(50);
    // As if 1 and 2 had come and gone: the counter has moved past them.
    await deps.db.withMerchant(merchantId, async (tx) => {
      await tx.execute("UPDATE atapos.counter SET co_value = 2 WHERE me_id = $1 AND co_name = 'event'", [merchantId]);
      await appendEvents(tx, [change(3)]);
    });
    deps.events.wake(merchantId);
    expect(await next).toMatchObject({ id: "2", event: { type: "reset" } });
    expect(await feed.next()).toMatchObject({ id: "3", event: { payload: { n: 3 } } });
    await feed.close();
  });
});

describe("what a feed carries", () => {
  it("is everything for staff, for diners what names them or concerns every diner, and nothing of another merchant", async () => {
    const { deps } = installation;
    const { officer, admin, merchantId } = await createTestMerchant(deps);
    const other = await createTestMerchant(deps);
    const seat = actingAs(deps, await seatTable(deps, merchantId));
    const nextSeat = actingAs(deps, await seatTable(deps, merchantId));
    const customer = actingAs(deps, await addCustomer(deps, merchantId));
    const { id: productId } = await createProduct(admin, merchantId, { name: "Kue", price: 1 });
    const menu = (await read(officer, "0", 2)).at(-1)?.event;
    expect(menu).toMatchObject({ type: "catalogue.changed" });

    const mine = await place(seat, [{ productId }]);
    const theirs = await place(nextSeat, [{ productId }]);
    const bought = await place(customer, [{ productId }]);
    await appendSilently(deps, merchantId, [
      {
        type: "order.changed",
        orderId: mine.id,
        tableSessionId: seat.actor.sessionId,
        payload: { isForDiners: false },
      },
      { type: "merchant.changed", isForDiners: true, payload: { last: true } },
    ]);
    const orders = async (ctx: Context, count: number) =>
      (await read(ctx, "0", count)).slice(1).map(({ event }) => event.orderId ?? event.type);
    const everyone = ["catalogue.changed", "merchant.changed"];
    const [first, last] = everyone;
    expect(await orders(officer, 7)).toEqual([first, mine.id, theirs.id, bought.id, mine.id, last]);
    expect(await orders(seat, 4)).toEqual([first, mine.id, last]);
    expect(await orders(nextSeat, 4)).toEqual([first, theirs.id, last]);
    expect(await orders(customer, 4)).toEqual([first, bought.id, last]);
    expect(await read(other.officer, "0", 1)).toMatchObject([{ id: "0", event: { type: "ready" } }]);
  });

  it("ends when the actor may no longer act", async () => {
    let now = Date.now();
    const deps = { ...installation.deps, now: () => now };
    const { officer, merchantId } = await createTestMerchant(deps);
    let mayAct = true;
    const feed = await open({ ...officer, recheck: async () => mayAct });
    now += 10_000;
    await inMerchant(officer, merchantId, async (uow) => uow.emit(change(1)));
    expect(await feed.next()).toMatchObject({ id: "1" });
    mayAct = false;
    const next = feed.next();
    const ended = expect(next).rejects.toMatchObject({ code: "unauthenticated" });
    await sleep(50);
    now += 10_000;
    deps.events.wake(merchantId);
    await ended;
  });

  it("is nothing for people who are not signed in", async () => {
    const { officer } = await createTestMerchant(installation.deps);
    const stranger: Context = { ...officer, actor: { kind: "anonymous" } };
    await expect(read(stranger, null, 1)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("processes on one database", () => {
  it("wake each other at once", async () => {
    const { deps, database } = installation;
    const { officer, merchantId } = await createTestMerchant(deps);
    const hub = await createEventHub({ db: deps.db, systemUrl: database.systemUrl, log: deps.log });
    const elsewhere = { ...officer, deps: { ...deps, events: hub } };
    const feed = await open(officer);
    const delays: number[] = [];
    for (const n of sequence(5)) {
      const next = feed.next();
      await sleep(20);
      await inMerchant(elsewhere, merchantId, async (uow) => uow.emit(change(n)));
      const from = performance.now();
      expect(await next).toMatchObject({ event: { payload: { n } } });
      delays.push(performance.now() - from);
    }
    await feed.close();
    await hub.close();
    // The poll alone would take a second and a half on average.
    expect(delays.sort((a, b) => a - b)[2]).toBeLessThan(500);
  });

  it("say what they still had to say when they close, and complain of nothing", async () => {
    const { deps, database } = installation;
    const { merchantId } = await createTestMerchant(deps);
    const log = pino({ level: "silent" });
    const complaint = vi.spyOn(log, "warn");
    const hub = await createEventHub({ db: deps.db, systemUrl: database.systemUrl, log });
    let woken = 0;
    const leave = deps.events.subscribe(merchantId, () => {
      woken += 1;
    });
    hub.wake(merchantId);
    await hub.close();
    hub.wake(merchantId);
    await vi.waitFor(() => expect(woken).toBe(1));
    leave();
    await sleep(30);
    expect(complaint).not.toHaveBeenCalled();
  });

  it("find by looking what no wake-up told them", async () => {
    const { deps } = installation;
    const { officer, merchantId } = await createTestMerchant(deps);
    const feed = await open(officer);
    for (const n of [1, 2]) {
      const next = feed.next();
      await appendSilently(deps, merchantId, [change(n)]);
      const from = performance.now();
      expect(await next).toMatchObject({ id: `${n}` });
      expect(performance.now() - from).toBeLessThan(7_000);
    }
    await feed.close();
  });

  it("number events without gaps, and nobody sees one before the one that precedes it", async () => {
    const { deps } = installation;
    const { merchantId } = await createTestMerchant(deps);
    let isWriting = true;
    const seen: number[][] = [];
    const reading = (async () => {
      while (isWriting) {
        const rows = await deps.db.withMerchant(merchantId, async (tx) => {
          const found = await tx.execute("SELECT ev_seq::int AS seq FROM atapos.event WHERE me_id = $1 ORDER BY 1", [
            merchantId,
          ]);
          return found.rows.map((row) => Number(row.seq));
        });
        seen.push(rows);
      }
    })();
    await inProcesses(installation, 11, (processes) =>
      Promise.all(
        sequence(160).map((n) =>
          appendSilently(
            turn(processes, n),
            merchantId,
            sequence(1 + (n % 3)).map((part) => change(n * 10 + part)),
          ),
        ),
      ),
    );
    isWriting = false;
    await reading;
    const total = sequence(160).reduce((sum, n) => sum + 1 + (n % 3), 0);
    expect((await read(actingAs(deps, { kind: "customer", merchantId, customerId: 1 }), null, 1))[0]?.id).toBe(
      `${total}`,
    );
    for (const rows of seen) expect(rows).toEqual(sequence(rows.length));
    expect(new Set(seen.map((rows) => rows.length)).size).toBeGreaterThan(3);
  });

  it("number nothing for a transaction that was rolled back", async () => {
    const { deps } = installation;
    const { officer, merchantId } = await createTestMerchant(deps);
    const failing = deps.db.withMerchant(merchantId, async (tx) => {
      await appendEvents(tx, [change(1)]);
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    await appendSilently(deps, merchantId, [change(2)]);
    expect(await read(officer, "0", 2)).toMatchObject([{}, { id: "1", event: { payload: { n: 2 } } }]);
  });
});

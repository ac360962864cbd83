import { type Context, createCaller, createDeps, type Deps } from "@atapos/core";
import fc from "fast-check";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { encodingFor } from "../src/kept/kept-body.ts";
import { serve } from "../src/serve.ts";
import { until } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

interface Process {
  url: string;
  deps: Deps;
}

let first: TestApi;
let second: Process & { stop(): Promise<void> };
let shop: Shop;
/** The clock of both processes: it stands still unless it is put on, so that two questions are asked at one moment. */
let now = Date.now();

async function secondProcess(api: TestApi) {
  const { deps, close } = await createDeps(api.env, pino({ level: "silent" }));
  const server = await serve(createApp(deps, api.env), { port: 0, host: "127.0.0.1" });
  const stop = async () => {
    await server.stop(1_000);
    await close();
  };
  return { url: `http://127.0.0.1:${server.port}`, deps, stop };
}

beforeAll(async () => {
  first = await startTestApi();
  shop = await openShop(first);
  second = await secondProcess(first);
  for (const { deps } of [first, second]) deps.now = () => now;
});
afterAll(async () => {
  await second?.stop();
  await first?.stop();
});

const ask = (api: Process, path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${path}`, { headers: { "x-atapos": "1", authorization: `Bearer ${shop.cashier}`, ...headers } });
const textOf = async (api: Process, path: string) => (await ask(api, path)).text();

const input = (value: unknown) => encodeURIComponent(JSON.stringify(value));
/** Each kept answer, and the same question in a form that is never kept. */
const QUESTIONS = [
  [`/api/trpc/catalog.menu?input=${input({ merchantId: 1 })}`, "&x=1"],
  [`/api/trpc/catalog.menu?batch=1&input=${input({ 0: { merchantId: 1 } })}`, "&x=1"],
  ["/api/trpc/catalog.registerMenu?batch=1&input=%7B%7D", "&x=1"],
  ["/api/v1/products?limit=100", "&search="],
] as const;
const [MENU] = QUESTIONS[0];

function callerOf({ deps }: Process) {
  const actor = { kind: "staff", merchantId: 1, staffId: 1, accountId: 1, level: 100, name: "Owner" } as const;
  const context: Context = { deps, actor, requestId: "test", address: "test", language: "id", deviceId: null };
  return createCaller(context);
}
type Caller = ReturnType<typeof callerOf>;

/** What one may do to a menu; each takes a number to choose by. */
const DEEDS: Readonly<Record<string, (caller: Caller, n: number) => Promise<unknown>>> = {
  price: (caller, n) => caller.catalog.updateProduct({ id: shop.productId, price: 1_000 + n }),
  stock: (caller, n) => caller.catalog.updateProduct({ id: shop.productId, stock: n % 4 }),
  switch: (caller, n) => caller.catalog.setAvailability({ productId: shop.productId, isAvailable: n % 2 === 0 }),
  category: (caller, n) => caller.catalog.createCategory({ name: `Baru ${n} ${now}`, sortOrder: n }),
  pause: (caller, n) => caller.merchant.update({ isPaused: n % 2 === 0, pauseReason: `Sebab ${n}` }),
  hours: (caller, n) => caller.merchant.update({ openingHours: n % 2 === 0 ? null : [openUntilSoon(n)] }),
  promotion: (caller, n) =>
    caller.promotion.create({
      name: `Diskon ${n}`,
      startsAt: new Date(now + (n % 5) * 60_000),
      endsAt: new Date(now + (1 + (n % 9)) * 120_000),
      items: [{ productId: shop.productId, discountAmount: n % 900 }],
    }),
  sale: (caller) =>
    caller.order.place({
      ...{ orderType: "takeaway", source: "register" },
      lines: [{ productId: shop.productId, quantity: 1 }],
    }),
  cancel: async (caller) => {
    const { items } = await caller.order.list({ limit: 1, skip: 0 });
    const [last] = items;
    if (last) await caller.order.cancel({ orderId: last.id, reason: "test" });
  },
  time: async (_, n) => {
    now += (n % 400) * 1_000;
  },
};

function openUntilSoon(n: number) {
  const at = (minutes: number) => new Date(now + 7 * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16);
  return { day: new Date(now + 7 * 3_600_000).getUTCDay(), opens: at(-30), closes: at(1 + (n % 5)) };
}

describe("a kept answer", () => {
  test("is byte for byte the fresh one after whatever happened, at once where it was done, soon in the other process", async () => {
    const deed = fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(1_000), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 8 }), async (deeds) => {
        for (const [name, n, isSecond] of deeds) {
          const [here, there] = isSecond ? [second, first] : [first, second];
          await Promise.all(QUESTIONS.flatMap(([kept]) => [textOf(here, kept), textOf(there, kept)]));
          // Sold out, unavailable or nothing to cancel: then nothing has happened, which must show too.
          await DEEDS[name]?.(callerOf(here), n).catch((error: unknown) => refused(error));
          const fresh = await Promise.all(QUESTIONS.map(([kept, unkept]) => textOf(here, `${kept}${unkept}`)));
          const keptBy = (process: Process) => Promise.all(QUESTIONS.map(([kept]) => textOf(process, kept)));
          expect(await keptBy(here), name).toEqual(fresh);
          await until(
            () => keptBy(there),
            (answers) => answers.every((answer, index) => answer === fresh[index]),
            2_000,
          );
        }
      }),
      { numRuns: 6 },
    );
  });

  test("costs no statement and is the same for a second question, 304 for who has it, packed for who takes that", async () => {
    const statements = countStatements(first.deps);
    for (const [kept] of QUESTIONS) {
      const answer = await ask(first, kept, { "accept-encoding": "identity" });
      const plain = await answer.text();
      const before = statements();
      for (const encoding of ["br", "gzip;q=0.5, br;q=0"]) {
        const packed = await ask(first, kept, { "accept-encoding": encoding });
        expect(await packed.text()).toBe(plain);
        expect(packed.headers.get("content-encoding")).toBe(
          plain.length < 1_024 ? null : encoding === "br" ? "br" : "gzip",
        );
      }
      const etag = answer.headers.get("etag") ?? "";
      const again = await ask(first, kept, { "if-none-match": `"x", ${etag}` });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      expect((await ask(first, kept, { "if-none-match": '"x"' })).status).toBe(200);
      expect(statements() - before).toBe(0);
    }
  });

  test("is each merchant's own, and only for who may have it", async () => {
    const foreign = { authorization: `Bearer ${shop.stranger}` };
    for (const [kept] of QUESTIONS) {
      const [own, theirs] = [await textOf(first, kept), await (await ask(first, kept, foreign)).text()];
      expect(own).toContain("Nasi goreng");
      expect(theirs).not.toContain("Nasi goreng");
    }
    const nobody = { authorization: "" };
    const [menu, , register, products] = await Promise.all(QUESTIONS.map(([kept]) => ask(first, kept, nobody)));
    expect([menu?.status, register?.status, products?.status]).toEqual([200, 401, 401]);
    expect((await ask(first, `/api/trpc/catalog.menu?input=${input({ merchantId: 999 })}`, nobody)).status).toBe(404);
    expect((await ask(first, `/api/trpc/catalog.menu?input=${input({ merchantId: "x" })}`, nobody)).status).toBe(400);
    expect((await ask(first, "/api/v1/products?limit=0")).status).toBe(422);
  });

  test("is made once when many ask for it at the same time", async () => {
    await callerOf(first).catalog.updateProduct({ id: shop.productId, price: 77_000 });
    const statements = countStatements(first.deps);
    await textOf(first, MENU);
    const alone = statements();
    await callerOf(first).catalog.updateProduct({ id: shop.productId, price: 78_000 });
    const before = statements();
    const answers = await Promise.all(Array.from({ length: 12 }, () => textOf(first, MENU)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("78000");
    expect(statements() - before).toBeLessThanOrEqual(alone);
  });
});

test.each([
  ["br, gzip", "br"],
  ["gzip, deflate", "gzip"],
  ["gzip;q=1, br;q=0", "gzip"],
  ["*", "br"],
  ["identity", null],
  ["", null],
  [undefined, null],
])("of %s it takes %s", (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding);
});

function refused(error: unknown): void {
  const isExpected = error instanceof Error && /^(sold_out|unavailable_item|illegal_transition)$/.test(error.message);
  if (!isExpected) throw error;
}

/** Everything that is sent to the database, by transactions, from now on. */
function countStatements(deps: Deps): () => number {
  let count = 0;
  const { db } = deps;
  const counted = <T>(work: () => T): T => {
    count += 1;
    return work();
  };
  deps.db = {
    ...db,
    withMerchant: (merchantId, work, options) => counted(() => db.withMerchant(merchantId, work, options)),
    sendAsMerchant: (merchantId, calls, options) => counted(() => db.sendAsMerchant(merchantId, calls, options)),
    withSystem: (work) => counted(() => db.withSystem(work)),
  };
  return () => count;
}

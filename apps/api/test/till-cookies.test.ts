import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

const PIN = "4711";
let api: TestApi;
let shop: Shop;
/** The till of merchant 1, signed in by its cashier, and what a PIN typed there gives for its owner. */
let till: string;
let ownersToken: string;
let ownersStaffId: number;

beforeAll(async () => {
  api = await startTestApi();
  shop = await openShop(api);
  till = await sessionCookie({ accountId: (await whoami({ authorization: `Bearer ${shop.cashier}` })).accountId });
  ownersStaffId = (await whoami({ authorization: `Bearer ${shop.owner}` })).staffId;
  await change("staff.setPin", { id: ownersStaffId, pin: PIN }, { authorization: `Bearer ${shop.owner}` });
  const taken = await change("staff.verifyPin", { staffId: ownersStaffId, pin: PIN }, { cookie: till });
  ownersToken = taken.result.data.accessToken;
});
afterAll(() => api.stop());

interface Claims {
  accountId: number;
  sessionVersion?: number;
  isLocked?: boolean;
}

async function sessionCookie({ sessionVersion = 1, ...claims }: Claims): Promise<string> {
  const sealed = await encode({ token: { sessionVersion, ...claims }, secret: api.env.NEXTAUTH_SECRET });
  return `atapos-pos.session-token=${sealed}`;
}

async function ask(path: string, headers: Record<string, string>) {
  const response = await fetch(`${api.url}/api/trpc/${path}`, { headers: { "x-atapos": "1", ...headers } });
  return { status: response.status, body: await readJson(response) };
}

async function change(path: string, input: object, headers: Record<string, string>) {
  const own = { "content-type": "application/json", "x-atapos": "1", origin: api.env.POS_URL };
  const body = JSON.stringify(input);
  return readJson(
    await fetch(`${api.url}/api/trpc/${path}`, { method: "POST", headers: { ...own, ...headers }, body }),
  );
}

const whoami = async (headers: Record<string, string>) => (await ask("auth.whoami", headers)).body.result.data;
const person = () => `atapos-pos.person=${ownersToken}`;
const lockedTill = async () => {
  const { accountId } = await whoami({ cookie: till });
  return sessionCookie({ accountId, isLocked: true });
};

describe("a person chosen by PIN", () => {
  test.each(["atapos-pos.person", "__Host-atapos-pos.person"])(
    "acts at the till by %s, as an officer at most",
    async (name) => {
      expect(await whoami({ cookie: till })).toMatchObject({ level: 10 });
      const who = await whoami({ cookie: `${till}; ${name}=${ownersToken}` });
      expect(who).toMatchObject({ kind: "staff", staffId: ownersStaffId, merchantId: 1, level: 10 });
      expect(await whoami({ authorization: `Bearer ${shop.owner}` })).toMatchObject({ level: 100 });
    },
  );

  test("is nobody without the till's session, or at a till whose session is over", async () => {
    const over = await sessionCookie({ accountId: (await whoami({ cookie: till })).accountId, sessionVersion: 99 });
    expect(await whoami({ cookie: person() })).toEqual({ kind: "anonymous" });
    expect(await whoami({ cookie: `${over}; ${person()}` })).toEqual({ kind: "anonymous" });
  });

  test("is nobody with a token that nobody issued, and the till does not stand in for it", async () => {
    const answer = await ask("merchant.current", { cookie: `${till}; atapos-pos.person=made.up.token` });
    expect(answer.status).toBe(401);
  });

  test("does not come from another merchant's till", async () => {
    const { accountId } = await whoami({ authorization: `Bearer ${shop.stranger}` });
    const strangersTill = await sessionCookie({ accountId });
    expect(await whoami({ cookie: strangersTill })).toMatchObject({ merchantId: 2 });
    const cookie = `${strangersTill}; atapos-pos.merchant=2; ${person()}`;
    expect((await ask("merchant.current", { cookie })).status).toBe(404);
  });
});

describe("a locked till", () => {
  test("answers nothing that staff see by its own session", async () => {
    const cookie = await lockedTill();
    expect(await whoami({ cookie })).toEqual({ kind: "anonymous" });
    expect((await ask("merchant.current", { cookie })).status).toBe(401);
    expect((await change("staff.verifyPin", { staffId: ownersStaffId, pin: PIN }, { cookie })).error.data.code).toBe(
      "UNAUTHORIZED",
    );
  });

  test("works for the person who comes forward", async () => {
    const cookie = `${await lockedTill()}; ${person()}`;
    expect(await whoami({ cookie })).toMatchObject({ staffId: ownersStaffId, level: 10 });
  });

  test("sends no events", async () => {
    const headers = { accept: "text/event-stream", "sec-fetch-site": "same-origin", cookie: await lockedTill() };
    const response = await fetch(`${api.url}/api/trpc/event.subscribe`, { headers });
    const text = await response.text();
    expect(text).toContain("UNAUTHORIZED");
    expect(text).not.toContain('"ready"');
  });
});

describe("the chosen merchant", () => {
  test.each([
    ["its own", "1", 200],
    ["another's", "2", 404],
    ["one that does not exist", "999", 404],
    ["no number", "1; DROP", 404],
  ])("is %s: cookie %s answers %i", async (_, chosen, status) => {
    const cookie = `${till}; atapos-pos.merchant=${encodeURIComponent(chosen)}`;
    expect((await ask("merchant.current", { cookie })).status).toBe(status);
  });

  test("is any for a platform operator, who has none before the choice", async () => {
    const { accountId } = await whoami({ authorization: `Bearer ${shop.operator}` });
    const cookie = await sessionCookie({ accountId });
    expect(await whoami({ cookie })).toMatchObject({ kind: "platform" });
    expect(await whoami({ cookie: `${cookie}; atapos-pos.merchant=2` })).toMatchObject({ merchantId: 2, level: 100 });
  });

  test("gives way to the header, and means nothing beside a bearer token", async () => {
    const cookie = `${till}; atapos-pos.merchant=2`;
    expect(await whoami({ cookie, "x-merchant-id": "1" })).toMatchObject({ merchantId: 1 });
    expect(await whoami({ cookie, authorization: `Bearer ${shop.cashier}` })).toMatchObject({ merchantId: 1 });
  });
});

test("no cookie of the till opens /api/v1", async () => {
  const cookie = `${till}; atapos-pos.merchant=1; ${person()}`;
  expect((await restClient(api).get("/orders", { cookie })).status).toBe(401);
});

test("where both apps share a host, a page uses the cookies of its own app only", async () => {
  const hostOf = (url: string) => new URL(url).host;
  const seenAt = (url: string) => whoami({ cookie: till, "x-forwarded-host": hostOf(url) });
  expect(await seenAt(api.env.POS_URL)).toMatchObject({ kind: "staff" });
  expect(await seenAt(api.env.APP_URL)).toEqual({ kind: "anonymous" });
  expect(await seenAt(api.env.APP_URL.replace("localhost", "127.0.0.1"))).toEqual({ kind: "anonymous" });
});

import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
let cookie: string;
beforeAll(async () => {
  api = await startTestApi();
  shop = await openShop(api);
  cookie = `atapos-pos.session-token=${await sessionOf(1)}`;
});
afterAll(() => api.stop());

const sessionOf = (accountId: number, sessionVersion = 1, secret = api.env.NEXTAUTH_SECRET) =>
  encode({ token: { accountId, sessionVersion }, secret });

async function call(path: string, headers: Record<string, string>, body?: string | FormData) {
  const method = body === undefined ? "GET" : "POST";
  const response = await fetch(`${api.url}/api/trpc/${path}`, { method, headers, body });
  return { status: response.status, body: await readJson(response) };
}

const query = (path: string, headers: Record<string, string> = {}) => call(path, { "x-atapos": "1", ...headers });
const kindOf = async (headers: Record<string, string>) => (await query("auth.whoami", headers)).body.result.data.kind;

describe("who calls /api/trpc", () => {
  test("is told by the staff app's cookie, a bearer token, or nothing", async () => {
    expect(await kindOf({})).toBe("anonymous");
    expect(await kindOf({ cookie })).toBe("staff");
    expect(await kindOf({ cookie: `__Secure-${cookie}` })).toBe("staff");
    expect(await kindOf({ authorization: `Bearer ${shop.cashier}` })).toBe("staff");
  });

  test("is nobody with a cookie of another secret, of an older session, or of another app", async () => {
    const forged = await sessionOf(1, 1, "another secret that is also longer than 32 bytes");
    expect(await kindOf({ cookie: `atapos-pos.session-token=${forged}` })).toBe("anonymous");
    expect(await kindOf({ cookie: `atapos-pos.session-token=${await sessionOf(1, 99)}` })).toBe("anonymous");
    expect(await kindOf({ cookie: `next-auth.session-token=${await sessionOf(1)}` })).toBe("anonymous");
    const denied = await query("merchant.current", { cookie: "atapos-pos.session-token=garbage" });
    expect(denied.status).toBe(401);
    expect(denied.body.error.data.errorCode).toBe("unauthenticated");
  });

  test("may have a cookie that next-auth split", async () => {
    const token = await sessionOf(1);
    const half = Math.floor(token.length / 2);
    const parts = `atapos-pos.session-token.0=${token.slice(0, half)}; atapos-pos.session-token.1=${token.slice(half)}`;
    expect(await kindOf({ cookie: parts })).toBe("staff");
  });

  test("is refused with its reason for a merchant that is not its own", async () => {
    const answer = await query("merchant.current", { cookie, "x-merchant-id": "2" });
    expect(answer.status).toBe(404);
    expect(answer.body.error.data.errorCode).toBe("not_found");
  });
});

test("a picture of 12 MB is refused in words that the page can show, over a connection that holds", async () => {
  const headers = { cookie, "x-atapos": "1", "content-type": "application/json", origin: api.env.POS_URL };
  const bytes = Buffer.alloc(12 * 1024 * 1024).toString("base64");
  const body = JSON.stringify({ productId: shop.productId, bytes });
  const chunks = () => new Blob([body]).stream();
  const refused = { errorCode: "payload_too_large", httpStatus: 413, detail: { reason: "picture_too_large" } };
  for (const sent of [body, chunks()]) {
    const init = { method: "POST", headers, body: sent, duplex: "half" } as const;
    const answer = await fetch(`${api.url}/api/trpc/catalog.addAttachment`, init);
    expect(answer.status).toBe(413);
    expect(await readJson(answer)).toMatchObject({ error: { data: refused } });
  }
  const small = await call("catalog.addAttachment", headers, JSON.stringify({ productId: shop.productId, bytes: "" }));
  expect(small.body.error.data).toMatchObject({ errorCode: "validation", detail: { reason: "not_an_image" } });
});

describe("another site's page", () => {
  const form = () => {
    const data = new FormData();
    data.set("id", "1");
    return data;
  };

  test.each([
    ["a multipart form", () => ({}), form, 415],
    ["a plain text form", () => ({ "content-type": "text/plain" }), () => '{"id":1}', 415],
    ["JSON without our header", () => ({ "content-type": "application/json" }), () => '{"id":1}', 403],
    [
      "JSON with our header from a foreign origin",
      () => ({ "content-type": "application/json", "x-atapos": "1", origin: "https://evil.example" }),
      () => '{"id":1}',
      403,
    ],
    [
      "JSON with our header and no origin",
      () => ({ "content-type": "application/json", "x-atapos": "1" }),
      () => '{"id":1}',
      403,
    ],
  ])("cannot act by %s with a visitor's cookie", async (_, headers, body, status) => {
    const path = "catalog.deleteProduct";
    expect((await call(path, { cookie, ...headers() }, body())).status).toBe(status);
  });

  test("is granted no CORS, and our own page may act", async () => {
    const preflight = await fetch(`${api.url}/api/trpc/catalog.deleteProduct`, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.status).toBe(405);
    const headers = { "content-type": "application/json", "x-atapos": "1", origin: api.env.POS_URL, cookie };
    const answer = await call("catalog.createCategory", headers, JSON.stringify({ name: "Camilan" }));
    expect(answer.status).toBe(200);
    expect(answer.body.result.data.name).toBe("Camilan");
  });
});

test("calls of one page travel in one request", async () => {
  const input = encodeURIComponent(JSON.stringify({ 1: { id: shop.productId } }));
  const answer = await query(`auth.whoami,catalog.getProduct?batch=1&input=${input}`, { cookie });
  expect(answer.body).toHaveLength(2);
  expect(answer.body[1].result.data.id).toBe(shop.productId);
});

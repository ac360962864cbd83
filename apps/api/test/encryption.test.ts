import { createDecipheriv } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

const KEY = "a key that is longer than thirty-two bytes";
const IV = "short iv";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  api = await startTestApi({ env: { ENCRYPTION_ENABLED: "True", ENCRYPTION_KEY: KEY, ENCRYPTION_IV: IV } });
  shop = await openShop(api);
});
afterAll(() => api.stop());

function decrypt(base64: string): unknown {
  const key = Buffer.from(KEY).subarray(0, 32);
  const iv = Buffer.concat([Buffer.from(IV), Buffer.alloc(16)]).subarray(0, 16);
  const decipher = createDecipheriv("aes-256-cbc", key, iv);
  return JSON.parse(Buffer.concat([decipher.update(base64, "base64"), decipher.final()]).toString("utf8"));
}

test("answers to GET are encrypted whole; errors and other methods are not", async () => {
  const owner = restClient(api, shop.owner);
  const answer = await owner.get(`/products/${shop.productId}`);
  expect(answer.body).toEqual({ encrypted: true, data: expect.any(String) });
  expect(decrypt(answer.body.data)).toMatchObject({ success: true, data: { pr_name: "Nasi goreng" } });
  expect(answer.headers.get("x-request-id")).toBeTruthy();
  expect((await owner.get("/products/999999")).body.success).toBe(false);
  expect((await owner.post("/table-locations", { tl_name: "B1" })).body.success).toBe(true);
});

test("what is decrypted is the same JSON as without encryption", async () => {
  const plain = createApp(api.deps, { ...api.env, ENCRYPTION_ENABLED: false });
  const headers = { authorization: `Bearer ${shop.owner}` };
  for (const path of ["/products", `/products/${shop.productId}`, "/merchants/1", "/orders"]) {
    const answer = await restClient(api, shop.owner).get(path);
    expect(decrypt(answer.body.data)).toEqual(await (await plain.request(`/api/v1${path}`, { headers })).json());
  }
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { readJson, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

let api: TestApi;
let shop: Shop;
beforeAll(async () => {
  api = await startTestApi();
  shop = await openShop(api);
});
afterAll(() => api.stop());

/** One transparent pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

async function upload(fields: Record<string, string | Blob>, token = shop.owner, key?: string) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { authorization: `Bearer ${token}`, ...(key ? { "idempotency-key": key } : {}) };
  const response = await fetch(`${api.url}/api/v1/product-attachments`, { method: "POST", headers, body });
  return { status: response.status, body: await readJson(response) };
}

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], "picture.png", { type: "image/png" });

test("a picture is uploaded, served from an absolute address, listed and deleted", async () => {
  const made = await upload({ pr_id: String(shop.productId), file: file(new Uint8Array(PNG)) });
  expect(made.status).toBe(201);
  expect(made.body.data).toMatchObject({ pa_id: expect.any(Number), pr_id: shop.productId });
  expect((await fetch(made.body.data.pa_url)).status).toBe(200);
  const owner = restClient(api, shop.owner);
  const listed = await owner.get(`/product-attachments?pr_id=${shop.productId}`);
  expect(listed.body).toMatchObject({ total: 1, data: [{ pa_url: made.body.data.pa_url }] });
  const product = await owner.get(`/products/${shop.productId}`);
  expect(product.body.data.attachments).toHaveLength(1);
  expect((await owner.delete(`/product-attachments/${made.body.data.pa_id}`)).status).toBe(204);
  expect((await owner.delete(`/product-attachments/${made.body.data.pa_id}`)).status).toBe(404);
});

test("what is no picture, of no product, or too large is refused by its bytes", async () => {
  const product = String(shop.productId);
  const text = file(new Uint8Array(Buffer.from("<script>alert(1)</script>")));
  expect((await upload({ pr_id: product, file: text })).status).toBe(422);
  expect((await upload({ pr_id: product })).body.details.errors[0].field).toBe("body -> file");
  expect((await upload({ pr_id: product, file: "not a file" })).status).toBe(422);
  expect((await upload({ pr_id: "999999", file: file(new Uint8Array(PNG)) })).status).toBe(404);
  expect((await upload({ pr_id: "999999", file: text })).status).toBe(404);
  expect((await upload({ pr_id: "999999" })).status).toBe(404);
  expect((await upload({ pr_id: product, file: file(new Uint8Array(PNG)) }, shop.cashier)).status).toBe(403);
  const large = new Uint8Array(5 * 1024 * 1024 + 1);
  large.set(PNG);
  expect((await upload({ pr_id: product, file: file(large) })).status).toBe(413);
  expect((await upload({ pr_id: product, file: file(new Uint8Array(12 * 1024 * 1024)) })).status).toBe(413);
  const json = await restClient(api, shop.owner).post("/product-attachments", { pr_id: shop.productId });
  expect(json.status).toBe(422);
});

const picturesOf = async (productId: number) =>
  (await restClient(api, shop.owner).get(`/product-attachments?pr_id=${productId}`)).body.total;
const storedImages = async () => (await readJson(await fetch(`${api.sandboxUrl}/images`))).length;

test("an upload that is repeated with its key is one picture, here and at the picture store", async () => {
  const form = { pr_id: String(shop.productId), file: file(new Uint8Array(PNG)) };
  const [before, stored] = [await picturesOf(shop.productId), await storedImages()];
  const first = await upload(form, shop.owner, "one picture");
  const second = await upload(form, shop.owner, "one picture");
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect((await fetch(first.body.data.pa_url)).status).toBe(200);
  expect(await picturesOf(shop.productId)).toBe(before + 1);
  expect(await storedImages()).toBe(stored + 1);
  const other = { ...form, file: file(new Uint8Array([...PNG, 0])) };
  expect((await upload(other, shop.owner, "one picture")).status).toBe(409);
  expect(await storedImages()).toBe(stored + 1);
  expect((await upload(form, shop.owner, "k".repeat(201))).status).toBe(422);
});

test("an upload whose answer is lost leaves nothing behind on either side", async () => {
  const [before, stored] = [await picturesOf(shop.productId), await storedImages()];
  const fault = { target: "cloudinary", mode: "drop", times: 1, path: "upload" };
  await fetch(`${api.sandboxUrl}/control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(fault),
  });
  const lost = await upload({ pr_id: String(shop.productId), file: file(new Uint8Array(PNG)) });
  expect(lost.status).toBe(503);
  expect(await picturesOf(shop.productId)).toBe(before);
  expect(await storedImages()).toBe(stored);
});

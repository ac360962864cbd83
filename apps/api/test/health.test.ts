import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readJson } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";

let api: TestApi;
let peer: ReturnType<typeof createServer>;
let isPeerWell = true;
beforeAll(async () => {
  peer = createServer((_, response) => response.writeHead(isPeerWell ? 200 : 500).end());
  await new Promise<void>((resolve) => peer.listen(0, "127.0.0.1", resolve));
  const address = peer.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  api = await startTestApi({ env: { HEALTH_PEERS: `order=http://127.0.0.1:${port}/health` } });
});
afterAll(async () => {
  peer.close();
  await api.stop();
});

const ask = async (path: string) => {
  const response = await fetch(`${api.url}${path}`);
  return { status: response.status, body: await readJson(response) };
};

test("health says ok, with the pool's figures and every part", async () => {
  expect(await ask("/health")).toMatchObject({ status: 200, body: { status: "ok", timestamp: expect.any(String) } });
  expect((await ask("/health/db")).body).toMatchObject({ status: "ok", pool: { max: 8 } });
  const full = await ask("/health/full");
  expect(full.status).toBe(200);
  expect(Object.keys(full.body.parts)).toEqual(["database", "jobs", "order"]);
});

test("a peer that is not well makes the whole not well, and is named", async () => {
  isPeerWell = false;
  const full = await ask("/health/full");
  expect(full.status).toBe(503);
  expect(full.body).toMatchObject({
    status: "failed",
    parts: { database: { status: "ok" }, order: { status: "failed" } },
  });
  expect((await ask("/health")).status).toBe(200);
});

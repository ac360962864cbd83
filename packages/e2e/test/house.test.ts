// What `npm start` promises: ready means healthy, Ctrl-C leaves nothing, a second start keeps its data.
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { freePorts, isListening } from "./support/free-ports.ts";
import { startInstallation, temporaryDataDir } from "./support/installation.ts";
import { readJson, restClient } from "./support/rest.ts";

const dataDir = temporaryDataDir();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("a start is healthy, ends without a trace, and the next one keeps the data and builds nothing", async () => {
  const ports = await freePorts(6);
  const first = await startInstallation({ dataDir, ports });
  const health = await fetch(`${first.apiUrl}/health/full`);
  expect(health.status).toBe(200);
  expect((await readJson(health)).status).toBe("ok");
  expect(first.output()).toContain("owner@atapos.test");
  expect(first.output()).toContain("/t/t1.");
  const login = await restClient(first.apiUrl).post("/auth/staff/login", {
    email: "owner@atapos.test",
    password: "demo-owner-1",
  });
  const token = login.body.access_token ?? login.body.data.access_token;
  const name = `Menu ${Date.now()}`;
  const created = await restClient(first.apiUrl, token).post("/products", { pr_name: name, pr_price: 12_000 });
  expect(created.status).toBe(201);
  expect(await first.stop()).toBe(0);
  expect(await Promise.all(ports.map(isListening))).toEqual(ports.map(() => false));

  const second = await startInstallation({ dataDir, ports });
  expect(second.output()).not.toMatch(/building|installing/i);
  const kept = await restClient(second.apiUrl, token).get(`/products/${created.body.data.pr_id}`);
  expect(kept.body.data.pr_name).toBe(name);
  expect(await second.stop()).toBe(0);
  expect(await Promise.all(ports.map(isListening))).toEqual(ports.map(() => false));
});

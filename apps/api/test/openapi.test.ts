import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import openapiTS, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { ROUTES } from "./support/battery.ts";
import { readJson } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { openShop, type Shop } from "./support/shop.ts";

const run = promisify(execFile);
const FOLDER = path.join(import.meta.dirname, "openapi-client");
const TSC = path.resolve(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");

let api: TestApi;
let shop: Shop;
let document: string;
beforeAll(async () => {
  api = await startTestApi({ hasJobs: true });
  shop = await openShop(api);
  // As a real installation has it: the linter wants a server that is not localhost.
  const app = createApp(api.deps, { ...api.env, API_URL: "https://api.atapos.test" });
  document = await (await app.request("/openapi.json")).text();
});
afterAll(() => api.stop());

test("the strict linter finds nothing, the examples' shapes included", async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: document, absoluteRef: "openapi.json", config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`)).toEqual([]);
});

test("every operation says who may call it, how it fails, and shows what goes in and comes out", () => {
  const { paths } = JSON.parse(document);
  for (const [route, { level }] of Object.entries(ROUTES)) {
    const [method = "", at = ""] = route.split(" ");
    const operation = paths[`/api/v1${at}`][method.toLowerCase()];
    const schemes = operation.security.flatMap((each: object) => Object.keys(each));
    const expected = { anyone: [], customer: ["customer"], "officer or customer": ["staff", "customer"] };
    expect([route, schemes]).toEqual([route, Reflect.get(expected, level) ?? ["staff"]]);
    const failures = method === "GET" || level === "anyone" ? [] : ["409"];
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining([...failures, "401", "403", "404", "422", "429", "500", "503"]),
    );
    expect(operation.description.length).toBeGreaterThan(30);
    const shown = operation.responses["200"] ?? operation.responses["201"];
    if (method !== "DELETE") expect(shown.content["application/json"].example.data).toBeDefined();
    const body = operation.requestBody?.content["application/json"];
    if (body) expect([route, body.example]).toEqual([route, expect.any(Object)]);
  }
});

test("types made from the document compile, and a client made from them goes through a day", async () => {
  const types = astToString(await openapiTS(document));
  await writeFile(path.join(FOLDER, "api-types.ts"), types);
  const compiled = await run(process.execPath, [TSC, "-p", FOLDER]).catch((error) => error);
  expect(compiled.stdout).toBe("");
  const parameters = [api.url, api.sandboxUrl, shop.owner, String(shop.tableId), String(shop.productId)];
  const { stdout } = await run(process.execPath, [path.join(FOLDER, "shop-day.ts"), ...parameters]);
  expect(JSON.parse(stdout)).toEqual({
    customer: { status: "paid", type: "qris", history: 1 },
    owner: { pictures: 1, price: 25_000, discount: 10_000, after: "refunded" },
  });
}, 120_000);

test("the served document names this installation", async () => {
  const served = await readJson(await fetch(`${api.url}/openapi.json`));
  expect(served.servers[0].url).toBe(api.url);
});

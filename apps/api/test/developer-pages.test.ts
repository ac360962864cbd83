import type { Env } from "@atapos/core";
import { OpenAPIHono } from "@hono/zod-openapi";
import { expect, test } from "vitest";
import { mountDemoPages } from "../src/demo-pages/mount-demo-pages.ts";
import { mountDocs } from "../src/docs/mount-docs.ts";
import type { AppEnv } from "../src/http/app-env.ts";

const PAGES = ["/demo/customer-auth", "/demo/snap-embedded", "/demo/order-history"];

function pages(env: Pick<Env, "ATAPOS_ENV"> & Partial<Env>) {
  const app = new OpenAPIHono<AppEnv>();
  mountDocs(app);
  const vendors = { MIDTRANS_SNAP_BASE_URL: undefined, RESEND_BASE_URL: undefined, DEFAULT_MERCHANT_ID: 1 };
  mountDemoPages(app, { ...vendors, ...env });
  return app;
}

const linked = (page: string) =>
  [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = ""]) => path);

test.each(["/docs", "/redoc", ...PAGES])("%s loads its own files only, and they are there", async (path) => {
  const app = pages({ ATAPOS_ENV: "demo" });
  const answer = await app.request(path);
  expect(answer.status).toBe(200);
  const page = await answer.text();
  const files = linked(page);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect((await app.request(file)).status).toBe(200);
  expect(page.replaceAll(/http:\/\/www\.w3\.org\/\S+/g, "")).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*(?!\.midtrans\.com)/);
});

test("the payment page lets in the gateway that is configured, and no other", async () => {
  const policyOf = async (env: Partial<Env>) => {
    const answer = await pages({ ATAPOS_ENV: "demo", ...env }).request("/demo/snap-embedded");
    return answer.headers.get("content-security-policy") ?? "";
  };
  expect(await policyOf({})).toContain("frame-src https://*.midtrans.com;");
  const sandbox = await policyOf({ MIDTRANS_SNAP_BASE_URL: "http://127.0.0.1:4000/midtrans-app" });
  expect(sandbox).toContain("frame-src http://127.0.0.1:4000 http://localhost:4000;");
  expect(sandbox).not.toContain("midtrans.com");
});

test("production has the documentation and no demo page", async () => {
  const app = pages({ ATAPOS_ENV: "production" });
  expect((await app.request("/docs")).status).toBe(200);
  for (const path of [...PAGES, "/demo", "/demo/assets/demo.js"]) expect((await app.request(path)).status).toBe(404);
});

test("the documentation's scripts ask their makers' servers for nothing", async () => {
  const text = await (await pages({ ATAPOS_ENV: "demo" }).request("/docs/assets/redoc.standalone.js")).text();
  expect(text).not.toMatch(/https?:\/\/(cdn|fonts)\./);
  expect((await pages({ ATAPOS_ENV: "demo" }).request("/docs/assets/..%2f..%2fpackage.json")).status).toBe(404);
});

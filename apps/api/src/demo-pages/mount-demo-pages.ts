// Pages to try the customer's side of the REST API by hand: sign-in, a Snap payment, the history. Never in production.
import { readFile } from "node:fs/promises";
import type { Env } from "@atapos/core";
import type { Context, Hono } from "hono";
import type { html } from "hono/html";
import type { AppEnv } from "../http/app-env.ts";
import { pagePolicy } from "../http/page-policy.ts";
import { customerAuthPage } from "./customer-auth-page.ts";
import { demoFrame } from "./demo-frame.ts";
import { orderHistoryPage } from "./order-history-page.ts";
import { snapEmbeddedPage } from "./snap-embedded-page.ts";

const FILES = ["demo.css", "demo.js", "customer-auth.js", "snap-embedded.js", "order-history.js"];

export type DemoEnv = Pick<Env, "ATAPOS_ENV" | "MIDTRANS_SNAP_BASE_URL" | "RESEND_BASE_URL" | "DEFAULT_MERCHANT_ID">;

export function mountDemoPages(app: Hono<AppEnv>, env: DemoEnv): void {
  if (env.ATAPOS_ENV === "production") return;
  const gateway = env.MIDTRANS_SNAP_BASE_URL ? loopbackNames(env.MIDTRANS_SNAP_BASE_URL) : ["https://*.midtrans.com"];
  const own = pagePolicy({ "connect-src": ["'self'"] });
  const paying = pagePolicy({
    "connect-src": ["'self'", ...gateway],
    "script-src": gateway,
    "frame-src": gateway,
    "img-src": gateway,
  });
  app.get("/demo", (c) => c.redirect("/demo/customer-auth"));
  app.get("/demo/customer-auth", (c) => show(c, own, "customer-auth", customerAuthPage(env)));
  app.get("/demo/snap-embedded", (c) => show(c, paying, "snap-embedded", snapEmbeddedPage(env)));
  app.get("/demo/order-history", (c) => show(c, own, "order-history", orderHistoryPage()));
  app.get("/demo/assets/:name", async (c) => {
    const name = c.req.param("name");
    if (!FILES.includes(name)) return c.notFound();
    const type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
    const text = await readFile(new URL(`./assets/${name}`, import.meta.url), "utf8");
    return c.body(text, 200, { "Content-Type": type, "Cache-Control": "no-cache" });
  });
}

/** The api may know the sandbox by another name of this machine than the browser does. */
function loopbackNames(address: string): string[] {
  const { origin, protocol, port } = new URL(address);
  return [...new Set([origin, ...["localhost", "127.0.0.1"].map((host) => `${protocol}//${host}:${port}`)])];
}

function show(
  c: Context<AppEnv>,
  policy: string,
  name: string,
  page: { title: string; body: ReturnType<typeof html> },
) {
  c.header("Content-Security-Policy", policy);
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cache-Control", "no-store");
  return c.html(demoFrame(name, page));
}

// @atapos/api: composes the one server for data: tRPC for our pages, REST for everybody else, webhooks, health.
import type { Deps, Env } from "@atapos/core";
import { OpenAPIHono } from "@hono/zod-openapi";
import { secureHeaders } from "hono/secure-headers";
import { type Closing, createClosing } from "./closing.ts";
import { mountDemoPages } from "./demo-pages/mount-demo-pages.ts";
import { mountDocs } from "./docs/mount-docs.ts";
import { mountHealth } from "./health.ts";
import type { AppEnv } from "./http/app-env.ts";
import { createAddressReader } from "./http/client-address.ts";
import { limitBody } from "./http/limit-body.ts";
import { refuseLarge } from "./http/refuse-large.ts";
import { requestFrame } from "./http/request-frame.ts";
import type { Meters } from "./metrics/meters.ts";
import { mountMetrics, timeRequests } from "./metrics/mount-metrics.ts";
import { answerFailures, mountRest } from "./rest/mount.ts";
import { mountSetupPage } from "./setup-page.ts";
import { refuseLargePicture, TRPC_ENDPOINT, trpcHandler } from "./trpc-mount.ts";

/** Pictures travel through the pages' procedures too; everything else is small. */
const TRPC_BODY_LIMIT = 8 * 1024 * 1024;
const FORM_BODY_LIMIT = 64 * 1024;

export interface AppOptions {
  /** Ends the open streams when the process is to stop. */
  closing?: Closing;
  /** Counts requests, and answers `/metrics`. */
  metrics?: { meters: Meters; read: () => Promise<string> };
}

/** The whole application over `Request -> Response`. */
export function createApp(deps: Deps, env: Env, options: AppOptions = {}): OpenAPIHono<AppEnv> {
  // The original's framework took a path with its trailing slash or without.
  const app = new OpenAPIHono<AppEnv>({ strict: false });
  app.use(requestFrame(deps.log, createAddressReader(env.TRUSTED_PROXIES)));
  app.use(secureHeaders({ crossOriginResourcePolicy: false, strictTransportSecurity: hsts(env) }));
  if (options.metrics) {
    app.use(timeRequests(options.metrics.meters));
    mountMetrics(app, options.metrics.read);
  }
  mountHealth(app, deps, env);
  app.use(`${TRPC_ENDPOINT}/*`, limitBody(TRPC_BODY_LIMIT, refuseLargePicture));
  app.use("/setup", limitBody(FORM_BODY_LIMIT, refuseLarge));
  app.all(`${TRPC_ENDPOINT}/*`, trpcHandler(deps, env, options.closing ?? createClosing()));
  mountSetupPage(app, deps);
  mountDocs(app);
  mountDemoPages(app, env);
  mountRest(app, deps, env);
  answerFailures(app, deps);
  return app;
}

/** Only where TLS is certain; a browser remembers it for the host, whatever the port. */
const hsts = (env: Env): string | false => (env.API_URL.startsWith("https:") ? "max-age=15552000" : false);

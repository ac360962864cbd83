import { Hono } from "hono";
import { z } from "zod";
import type { Sandbox } from "../sandbox.ts";
import { faultSchema } from "./faults.ts";
import { settingsSchema } from "./settings.ts";
import type { HttpEnv } from "./vendor-gate.ts";

const resetSchema = z.object({
  /** Uploaded images hold the demo's pictures, so they stay unless asked for. */
  images: z.boolean().default(false),
});

/** Switches for tests: faults, settings and a way back to the start. */
export function controlRoutes(sandbox: Sandbox) {
  const app = new Hono<HttpEnv>();
  const readBody = (request: { json: () => Promise<unknown> }) => request.json().catch(() => ({}));

  app.post("/control/faults", async (c) => {
    const parsed = faultSchema.safeParse(await readBody(c.req));
    if (!parsed.success) return c.json({ error: "Invalid body", issues: parsed.error.issues }, 422);
    sandbox.faults.set(parsed.data);
    return c.json(sandbox.faults.list());
  });

  app.post("/control/settings", async (c) => {
    const parsed = settingsSchema.partial().safeParse(await readBody(c.req));
    if (!parsed.success) return c.json({ error: "Invalid body", issues: parsed.error.issues }, 422);
    return c.json(Object.assign(sandbox.settings, parsed.data));
  });

  app.post("/control/reset", async (c) => {
    const parsed = resetSchema.safeParse(await readBody(c.req));
    if (!parsed.success) return c.json({ error: "Invalid body", issues: parsed.error.issues }, 422);
    Object.assign(sandbox.settings, sandbox.initialSettings);
    sandbox.faults.clear();
    sandbox.log.clear();
    sandbox.atlas.clear();
    sandbox.inbox.clear();
    sandbox.idempotencyKeys.clear();
    sandbox.gateway.notifier.clear();
    sandbox.gateway.store.clear();
    if (parsed.data.images) sandbox.images.clear();
    return c.json({ status: "ok" });
  });
  return app;
}

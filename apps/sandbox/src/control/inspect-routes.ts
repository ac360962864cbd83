import { Hono } from "hono";
import type { Sandbox } from "../sandbox.ts";
import { limitOf } from "./limit-of.ts";
import type { HttpEnv } from "./vendor-gate.ts";

/** What the vendors received, as JSON for tests and for the page. */
export function inspectRoutes(sandbox: Sandbox) {
  const folder = `/cloudinary/${sandbox.cloudinary.cloudName}/image/upload/`;
  return new Hono<HttpEnv>()
    .get("/inbox", (c) => c.json(sandbox.inbox.newestFirst(c.req.query("to")).slice(0, limitOf(c))))
    .get("/images", (c) => {
      const images = sandbox.images.list().reverse();
      return c.json(images.map((image) => ({ ...image, path: folder, tail: `v${image.version}/${image.publicId}` })));
    })
    .get("/control/log", (c) => c.json(sandbox.log.newestFirst(c.req.query("target")).slice(0, limitOf(c))))
    .get("/control/faults", (c) => c.json(sandbox.faults.list()))
    .get("/control/settings", (c) => c.json(sandbox.settings));
}

import { Hono } from "hono";
import type { HttpEnv } from "../control/vendor-gate.ts";
import type { Sandbox } from "../sandbox.ts";
import { chooseFormat, renderImage } from "./render-image.ts";
import { readDeliveryPath } from "./transformation.ts";

const cacheControl = "public, no-transform, immutable, max-age=2592000";

/** Delivery addresses: the stored picture, resized and re-encoded as the path asks. */
export function cloudinaryDeliveryRoutes(sandbox: Sandbox) {
  return new Hono<HttpEnv>().get("/:cloud/image/upload/:path{.+}", async (c) => {
    const { publicId, transformation } = readDeliveryPath(c.req.param("path"));
    const image = sandbox.images.find(publicId);
    if (image === undefined || c.req.param("cloud") !== sandbox.cloudinary.cloudName) {
      return c.body(null, 404, { "x-cld-error": "Resource not found", "cache-control": "no-store" });
    }
    const format = chooseFormat(transformation.format, c.req.header("accept") ?? "", image.format);
    const recipe = `${image.assetId} ${format} ${JSON.stringify(transformation)}`;
    const etag = `"${Buffer.from(recipe).toString("base64url").slice(-64)}-${image.etag}"`;
    const headers = {
      "cache-control": cacheControl,
      etag,
      vary: "Accept",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    const bytes = await sandbox.images.derive(recipe, async () =>
      renderImage(await sandbox.images.read(image), transformation, format),
    );
    return c.body(new Uint8Array(bytes), 200, { ...headers, "content-type": `image/${format}` });
  });
}

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { atlasRoutes } from "./atlas/routes.ts";
import { cloudinaryDeliveryRoutes } from "./cloudinary/delivery-routes.ts";
import { cloudinaryUploadRoutes } from "./cloudinary/upload-routes.ts";
import { inspectRoutes } from "./control/inspect-routes.ts";
import { controlRoutes } from "./control/routes.ts";
import { type HttpEnv, vendorGate } from "./control/vendor-gate.ts";
import { resendRoutes } from "./mail/resend-routes.ts";
import { midtransControlRoutes } from "./midtrans/control-routes.ts";
import { coreRoutes } from "./midtrans/core-routes.ts";
import { snapRoutes } from "./midtrans/snap-routes.ts";
import { homeRoutes } from "./pages/home-routes.ts";
import { paymentRoutes } from "./pages/payment-routes.ts";
import type { Sandbox } from "./sandbox.ts";

const largestBody = 12 * 1024 * 1024;

/** All routes of one sandbox: each vendor under its own base path, and the controls beside them. */
export function createApp(sandbox: Sandbox, smtpPort: number) {
  const app = new Hono<HttpEnv>();
  app.use(bodyLimit({ maxSize: largestBody }));
  app.get("/health", (c) => c.json({ status: "ok", timestamp: new Date().toISOString(), smtpPort }));
  app.route("/", homeRoutes());
  app.route("/", inspectRoutes(sandbox));
  app.route("/", controlRoutes(sandbox));
  app.route("/", midtransControlRoutes(sandbox));

  app.use("/midtrans-app/snap/v1/*", vendorGate(sandbox, "midtrans"));
  app.route("/midtrans-app", snapRoutes(sandbox));
  app.route("/midtrans-app", paymentRoutes(sandbox));
  app.use("/midtrans-api/*", vendorGate(sandbox, "midtrans"));
  app.route("/midtrans-api", coreRoutes(sandbox));
  app.use("/atlas/*", vendorGate(sandbox, "atlas"));
  app.route("/atlas/api/v1", atlasRoutes(sandbox));
  app.use("/resend/*", vendorGate(sandbox, "resend"));
  app.route("/resend", resendRoutes(sandbox));
  app.use("/cloudinary/v1_1/*", vendorGate(sandbox, "cloudinary"));
  app.route("/cloudinary", cloudinaryUploadRoutes(sandbox));
  app.route("/cloudinary", cloudinaryDeliveryRoutes(sandbox));
  return app;
}

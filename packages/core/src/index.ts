// @atapos/core's entry: the router and what a composition needs to run it. Screens import only the type AppRouter.
export { createOwnerLink } from "./auth/owner-setup.ts";
export { type Credentials, resolveActor } from "./auth/resolve-actor.ts";
export { heldTime, KEPT_ANSWERS, type KeptAnswer } from "./catalog/kept-answers.ts";
export { type Composition, createDeps } from "./compose.ts";
export { actorName, type Context, merchantOf, systemContext } from "./context.ts";
export type { CoreConfig, Deps } from "./deps.ts";
export { EnvError, readEnv } from "./env.ts";
export type { Env } from "./env-schema.ts";
export type { EventView } from "./event/stream.ts";
export { impossibleValue } from "./impossible-value.ts";
export { createMerchant } from "./merchant/create-merchant.ts";
export type { Meter } from "./meter.ts";
export { receiveNotification } from "./payment/receive-notification.ts";
export { MAX_IMAGE_BYTES } from "./picture.ts";
export { refreshReports } from "./report/refresh-reports.ts";
export { type AppRouter, appRouter, createCaller } from "./router.ts";
export { addStaff } from "./staff/add-staff.ts";
export { createAccount } from "./staff/create-account.ts";

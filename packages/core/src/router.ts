// @atapos/core: the shared tRPC router and every use case, one folder a slice.
import { auditRouter } from "./audit/router.ts";
import { authRouter } from "./auth/router.ts";
import { catalogRouter } from "./catalog/router.ts";
import { customerRouter } from "./customer/router.ts";
import { eventRouter } from "./event/router.ts";
import { holdRouter } from "./hold/router.ts";
import { kitchenRouter } from "./kitchen/router.ts";
import { merchantRouter } from "./merchant/router.ts";
import { orderRouter } from "./order/router.ts";
import { paymentRouter } from "./payment/router.ts";
import { promotionRouter } from "./promotion/router.ts";
import { reportRouter } from "./report/router.ts";
import { staffRouter } from "./staff/router.ts";
import { tableRouter } from "./table/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  audit: auditRouter,
  auth: authRouter,
  catalog: catalogRouter,
  customer: customerRouter,
  event: eventRouter,
  hold: holdRouter,
  kitchen: kitchenRouter,
  merchant: merchantRouter,
  order: orderRouter,
  payment: paymentRouter,
  promotion: promotionRouter,
  report: reportRouter,
  staff: staffRouter,
  table: tableRouter,
});

export type AppRouter = typeof appRouter;

/** The router as a plain object of functions for one context: what REST, tests and seeding call. */
export const createCaller = createCallerFactory(appRouter);

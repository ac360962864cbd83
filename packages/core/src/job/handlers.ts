import type { Deps } from "../deps.ts";
import { checkPayment } from "../payment/check-payment.ts";
import { sendRefund } from "../payment/send-refund.ts";
import { clearExpired } from "./clear-expired.ts";
import type { JobData, JobName } from "./queue.ts";
import { sendLoginMail } from "./send-login-mail.ts";
import { sendReceiptMail } from "./send-receipt-mail.ts";

export type JobHandlers = { readonly [Name in JobName]: (deps: Deps, data: JobData[Name]) => Promise<void> };

/** What each job does; a handler may run twice for one job, and what it throws is tried again later. */
export const jobHandlers: JobHandlers = {
  "login-mail": sendLoginMail,
  "receipt-mail": sendReceiptMail,
  "payment-check": checkPayment,
  "refund-send": sendRefund,
  retention: clearExpired,
};

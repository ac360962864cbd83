import { checkPayment } from "../payment/check-payment.ts";
import { sendRefund } from "../payment/send-refund.ts";
import { refreshReports } from "../report/refresh-reports.ts";
import { sweepPicture } from "../sweep-picture.ts";
import { clearExpired } from "./clear-expired.ts";
import type { JobHandlers } from "./job-handlers.ts";
import { sendInvitationMail } from "./send-invitation-mail.ts";
import { sendLoginMail } from "./send-login-mail.ts";
import { sendReceiptMail } from "./send-receipt-mail.ts";

export const jobHandlers: JobHandlers = {
  "login-mail": sendLoginMail,
  "invitation-mail": sendInvitationMail,
  "receipt-mail": sendReceiptMail,
  "payment-check": checkPayment,
  "refund-send": sendRefund,
  "report-refresh": refreshReports,
  "picture-sweep": sweepPicture,
  retention: clearExpired,
};

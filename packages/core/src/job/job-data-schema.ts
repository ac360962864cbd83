import { LANGUAGES } from "@atapos/domain";
import { z } from "zod";
import type { JobData, JobName } from "./queue.ts";

const id = z.int().positive();

/** Payloads come back from storage, perhaps written by an older release. */
export const jobDataSchemas: { readonly [Name in JobName]: z.ZodType<JobData[Name]> } = {
  "login-mail": z.object({ challengeId: id, language: z.enum(LANGUAGES) }),
  "invitation-mail": z.object({ merchantId: id, invitationId: id }),
  "receipt-mail": z.object({ merchantId: id, orderId: id, mailId: id.optional() }),
  "payment-check": z.object({ merchantId: id, paymentId: id }),
  "refund-send": z.object({ merchantId: id, refundId: id }),
  "report-refresh": z.object({}),
  "picture-sweep": z.object({ merchantId: id, publicId: z.string().min(1) }),
  retention: z.object({}),
};

import type { MerchantTx } from "@atapos/db";

/** Payload of every job: ids only, never an address, a code or a token. */
export interface JobData {
  /** A one-time code or magic link: `challengeId` of login_challenge; the code itself is derived, not stored. */
  "login-mail": { challengeId: number; language: "id" | "en" };
  /** The link of a person who is invited to work here, derived as well. */
  "invitation-mail": { merchantId: number; invitationId: number };
  /** To the order's customer, or to the address that staff named: `mailId` of receipt_mail. */
  "receipt-mail": { merchantId: number; orderId: number; mailId?: number | undefined };
  /** Ask the gateway about one attempt and apply what it says. */
  "payment-check": { merchantId: number; paymentId: number };
  "refund-send": { merchantId: number; refundId: number };
  /** Brings the sums of past days up to date, which the reports read. */
  "report-refresh": Record<string, never>;
  /** A picture at its host, by the name that was chosen or stored, which goes unless a row keeps it. */
  "picture-sweep": { merchantId: number; publicId: string };
  /** Clears what has outlived its retention. */
  retention: Record<string, never>;
}

export type JobName = keyof JobData;

export interface EnqueueOptions {
  startAfterSeconds?: number;
}

export interface JobQueue {
  /** Inserts the job in the caller's transaction: it exists if and only if the effect does. */
  enqueue<Name extends JobName>(
    tx: Pick<MerchantTx, "execute">,
    name: Name,
    data: JobData[Name],
    options?: EnqueueOptions,
  ): Promise<void>;
}

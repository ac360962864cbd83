/** The background queues, made at migrate time; a producer may only name one of these. */
export const JOB_QUEUES = [
  "login-mail",
  "invitation-mail",
  "receipt-mail",
  "payment-check",
  "refund-send",
  "report-refresh",
  "picture-sweep",
  "retention",
] as const;
export type JobQueue = (typeof JOB_QUEUES)[number];

/** Where a job goes when its last retry failed: kept two weeks, for a person to look at. */
export const DEAD_LETTER_QUEUE = "dead-letter";

interface QueuePolicy {
  retryLimit: number;
  retryDelay: number;
  retryBackoff: boolean;
  retryDelayMax: number;
  expireInSeconds: number;
  deleteAfterSeconds: number;
}

const DAY_IN_SECONDS = 86_400;
const policy = (retryLimit: number, retryDelay: number, expireInSeconds: number): QueuePolicy => ({
  retryLimit,
  retryDelay,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds,
  deleteAfterSeconds: DAY_IN_SECONDS,
});

/** Delays and expiry in seconds, doubling up to a quarter of an hour: a vendor's outage of hours loses nothing. */
export const QUEUE_POLICIES: Readonly<Record<JobQueue, QueuePolicy>> = {
  "login-mail": policy(8, 5, 60),
  "invitation-mail": policy(8, 5, 60),
  "receipt-mail": policy(8, 5, 60),
  "payment-check": policy(12, 5, 60),
  "refund-send": policy(20, 10, 60),
  // What it has summed stays summed, so the next one goes on from there.
  "report-refresh": policy(3, 60, 900),
  "picture-sweep": policy(20, 10, 60),
  retention: policy(3, 60, 600),
};

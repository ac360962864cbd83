import type { Database } from "@atapos/db";
import type { Logger } from "pino";
import type { EventHub } from "./event/hub.ts";
import type { JobQueue } from "./job/queue.ts";
import type { Keys } from "./keys.ts";
import type { Meter } from "./meter.ts";
import type { MailPort } from "./ports/mail.ts";
import type { MediaPort } from "./ports/media.ts";
import type { PaymentsPort } from "./ports/payments.ts";
import type { StaffSsoPort } from "./ports/staff-sso.ts";

/** What use cases need of the configuration, already validated. */
export interface CoreConfig {
  environment: "demo" | "production";
  /** Public address of the diner's app, without a trailing slash; table QR codes and magic links start with it. */
  appUrl: string;
  posUrl: string;
  apiUrl: string;
  defaultMerchantId: number | null;
  otpLength: number;
  otpExpiresInMinutes: number;
  magicLinkExpiresInMinutes: number;
  customerTokenHours: number;
  staffTokenHours: number;
  /** Minutes a payment attempt stays payable. */
  paymentExpiresInMinutes: number;
  /** What a merchant gets that is made without choosing: its own settings count from then on. */
  newMerchant: { isMidtransProduction: boolean; currency: string };
}

/** Everything a use case may reach, made once per process by the composition. */
export interface Deps {
  db: Database;
  payments: PaymentsPort;
  mail: MailPort;
  media: MediaPort;
  /** Null where no sign-on service is configured: local accounts only. */
  sso: StaffSsoPort | null;
  events: EventHub;
  jobs: JobQueue;
  keys: Keys;
  config: CoreConfig;
  /** The clock, epoch milliseconds. */
  now: () => number;
  meter: Meter;
  log: Logger;
}

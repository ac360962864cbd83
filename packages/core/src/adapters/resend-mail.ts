import { setTimeout as sleep } from "node:timers/promises";
import { PosError } from "@atapos/domain";
import { Resend } from "resend";
import type { MailPort } from "../ports/mail.ts";

interface ResendMailOptions {
  apiKey: string;
  /** Only to speak to another server than Resend's own. */
  baseUrl?: string;
  /** "Atapos <no-reply@example.test>" */
  from: string;
  timeoutMs?: number;
}

/** Mail by Resend's HTTP interface; its SDK sets no time-out and reports refusals as values. */
export function createResendMail(options: ResendMailOptions): MailPort {
  const resend = new Resend(options.apiKey, options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl });
  const timeoutMs = options.timeoutMs ?? 10_000;
  return {
    async send({ to, subject, html, text, idempotencyKey }) {
      const sending = resend.emails.send({ from: options.from, to, subject, html, text }, { idempotencyKey });
      const answer = await Promise.race([sending, sleep(timeoutMs, null, { ref: false })]);
      if (answer === null) throw new PosError("mail_unavailable", { reason: "timeout" });
      if (answer.error) throw new PosError("mail_unavailable", { reason: answer.error.name });
    },
  };
}

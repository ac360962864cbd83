import { createHash } from "node:crypto";
import { PosError } from "@atapos/domain";
import { createTransport } from "nodemailer";
import type { MailPort } from "../ports/mail.ts";

interface SmtpMailOptions {
  host: string;
  port: number;
  username: string | null;
  password: string | null;
  from: string;
  /** MAIL_SSL_TLS: TLS from the first byte. */
  isSslTls: boolean;
  /** MAIL_STARTTLS: plain first, then TLS or nothing. */
  isStartTls: boolean;
  timeoutMs?: number;
}

/** Mail by SMTP. Throws at once when both kinds of TLS are asked for. */
export function createSmtpMail(options: SmtpMailOptions): MailPort {
  if (options.isSslTls && options.isStartTls) throw new Error("MAIL_SSL_TLS and MAIL_STARTTLS exclude each other");
  const timeoutMs = options.timeoutMs ?? 10_000;
  const transport = createTransport({
    host: options.host,
    port: options.port,
    secure: options.isSslTls,
    requireTLS: options.isStartTls,
    ignoreTLS: !options.isSslTls && !options.isStartTls,
    ...(options.username ? { auth: { user: options.username, pass: options.password ?? "" } } : {}),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, html, text, idempotencyKey }) {
      // SMTP knows no idempotency; one message id lets the receiving server drop a repeat.
      const messageId = `<${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32)}@atapos>`;
      try {
        await transport.sendMail({ from: options.from, to, subject, html, text, messageId });
      } catch (error) {
        // The library's error may quote the log-in; only its code goes on.
        const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new PosError("mail_unavailable", { reason });
      }
    },
  };
}

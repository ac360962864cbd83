export interface MailMessage {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Repeating a send with the same key sends nothing twice (where the vendor can). */
  idempotencyKey: string;
}

/** Outgoing mail; throws PosError("mail_unavailable") when the message was not accepted. */
export interface MailPort {
  send(message: MailMessage): Promise<void>;
}

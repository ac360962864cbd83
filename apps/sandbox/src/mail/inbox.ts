import { randomUUID } from "node:crypto";
import { z } from "zod";

export const mailSchema = z.object({
  id: z.string(),
  from: z.string(),
  /** All recipients, separated by ", ". */
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  at: z.string(),
  via: z.enum(["smtp", "resend"]),
  attachments: z.array(z.string()),
});
export type Mail = z.infer<typeof mailSchema>;
export type Inbox = ReturnType<typeof createInbox>;

const capacity = 2000;

/** One mailbox for every address, whichever way the mail came. */
export function createInbox(saved: readonly Mail[], onChange: () => void) {
  let mail = [...saved];
  return {
    add(input: Omit<Mail, "id" | "at">): Mail {
      const added = { ...input, id: randomUUID(), at: new Date().toISOString() };
      mail = [...mail.slice(-(capacity - 1)), added];
      onChange();
      return added;
    },
    newestFirst(to?: string): Mail[] {
      const address = to?.trim().toLowerCase();
      return mail.filter((one) => !address || addresses(one).includes(address)).reverse();
    },
    find: (id: string): Mail | undefined => mail.find((one) => one.id === id),
    all: (): Mail[] => mail,
    clear() {
      mail = [];
      onChange();
    },
  };
}

function addresses(mail: Mail): string[] {
  return mail.to.toLowerCase().split(", ");
}

/** "Ayu <ayu@example.test>" and "ayu@example.test" are the same mailbox. */
export function bareAddress(text: string): string {
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}

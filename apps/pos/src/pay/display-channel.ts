// What the customer's screen shows, sent from the till's window to the display's window of the same browser.
import { z } from "zod";

const lineSchema = z.object({ key: z.string(), quantity: z.int(), name: z.string(), amount: z.int() });

/** The order as it grows. */
const ticketSchema = z.object({
  currency: z.string(),
  lines: z.array(lineSchema),
  total: z.int(),
});
export type DisplayTicket = z.infer<typeof ticketSchema>;

const codeSchema = z.object({
  kind: z.literal("code"),
  isQris: z.boolean(),
  /** What the code says; null where there is only a picture of it. */
  value: z.string().nullable(),
  imageUrl: z.string().nullable(),
  amount: z.int(),
  currency: z.string(),
});
const paidSchema = z.object({
  kind: z.literal("paid"),
  paid: z.int(),
  tendered: z.int(),
  change: z.int(),
  currency: z.string(),
});
const paymentSchema = z.discriminatedUnion("kind", [codeSchema, paidSchema]);
export type DisplayPayment = z.infer<typeof paymentSchema>;

const viewSchema = z.object({ ticket: ticketSchema.nullable(), payment: paymentSchema.nullable() });
/** What is being paid covers the ticket. */
export type DisplayView = z.infer<typeof viewSchema>;

const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("view"), view: viewSchema }),
  /** A display has opened and asks what there is. */
  z.object({ kind: z.literal("hello") }),
]);

export const EMPTY_VIEW: DisplayView = { ticket: null, payment: null };

const till: { channel: BroadcastChannel | null; merchantId: number | null; view: DisplayView } = {
  channel: null,
  merchantId: null,
  view: EMPTY_VIEW,
};

/** The ticket in hand, at every change of it; null when there is none. */
export function publishTicket(merchantId: number, ticket: DisplayTicket | null): void {
  publish(merchantId, { ticket });
}

/** The payment in hand; null gives the screen back to the ticket. */
export function publishPayment(merchantId: number, payment: DisplayPayment | null): void {
  publish(merchantId, { payment });
}

function publish(merchantId: number, part: Partial<DisplayView>): void {
  if (typeof BroadcastChannel === "undefined") return;
  if (till.channel === null || till.merchantId !== merchantId) {
    till.channel?.close();
    till.channel = openChannel(merchantId);
    till.merchantId = merchantId;
    till.view = EMPTY_VIEW;
    till.channel.addEventListener("message", ({ data }) => {
      if (messageSchema.safeParse(data).data?.kind === "hello") send();
    });
  }
  till.view = { ...till.view, ...part };
  send();
}

function send(): void {
  // a type on the message would not be checked at the other end; the schema there does
  till.channel?.postMessage({ kind: "view", view: till.view });
}

/** Hears what the till shows; the answer to its first question is what there is now. */
export function listenAsDisplay(merchantId: number, onView: (view: DisplayView) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = openChannel(merchantId);
  channel.addEventListener("message", ({ data }) => {
    const message = messageSchema.safeParse(data).data;
    if (message?.kind === "view") onView(message.view);
  });
  channel.postMessage({ kind: "hello" });
  return () => channel.close();
}

const openChannel = (merchantId: number) => new BroadcastChannel(`atapos.display.${merchantId}`);

/** One window a browser, on whatever screen it was moved to. */
export function openDisplay(): void {
  window.open("/display", "atapos-display", "popup,width=1024,height=768");
}

import { LANGUAGES, normaliseEmail, PosError, type StaffActor } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";
import { idempotencyKeySchema, idempotencyScope, once } from "../idempotency.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { lockOrder } from "./order-store.ts";
import { countReceiptMails, insertReceiptMail } from "./receipt-mail-store.ts";
import { orderIdInput } from "./schema.ts";

export const sendReceiptInput = orderIdInput.extend({
  email: z.string().trim().max(254).pipe(z.email()),
  /** The merchant's when left out. */
  language: z.enum(LANGUAGES).optional(),
  idempotencyKey: idempotencyKeySchema,
});
export type SendReceiptInput = z.output<typeof sendReceiptInput>;
export const sentReceiptSchema = z.object({ orderId: z.int(), queuedAt: z.coerce.date() });

const HOUR_MS = 3_600_000;
/** A receipt goes astray and is sent again; a till is no means to fill somebody's mailbox. */
const MAX_PER_ORDER = 5;
const MAX_PER_PERSON = 60;

/**
 * Mails a paid order's receipt to an address that the guest names. Throws not_found, illegal_transition for an order
 * without money, rate_limited.
 */
export function sendReceipt(
  ctx: Context & { actor: StaffActor },
  merchantId: number,
  input: SendReceiptInput,
): Promise<z.infer<typeof sentReceiptSchema>> {
  const { orderId } = input;
  const at = new Date(ctx.deps.now());
  const { staffId } = ctx.actor;
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "order.sendReceipt", input), sentReceiptSchema, async () => {
      const order = await lockOrder(uow, orderId);
      if (!order) throw new PosError("not_found", { what: "order" });
      if (order.paid === 0 && order.total > 0) {
        throw new PosError("illegal_transition", { status: order.paymentStatus, action: "sendReceipt" });
      }
      await refuseTooMany(uow, { orderId, staffId, at });
      const language = input.language ?? (await readMerchant(uow)).language;
      const address = normaliseEmail(input.email);
      const mailId = await insertReceiptMail(uow, { orderId, address, language, staffId, at });
      uow.enqueue("receipt-mail", { merchantId, orderId, mailId });
      uow.audit({ action: "order.sendReceipt", subject: `order:${orderId}`, after: { mailId } });
      return { orderId, queuedAt: at };
    }),
  );
}

async function refuseTooMany(
  uow: UnitOfWork,
  { orderId, staffId, at }: { orderId: number; staffId: number; at: Date },
): Promise<void> {
  const since = new Date(at.getTime() - HOUR_MS);
  const { ofOrder, byStaff } = await countReceiptMails(uow, { orderId, staffId, since });
  if (ofOrder < MAX_PER_ORDER && byStaff < MAX_PER_PERSON) return;
  throw new PosError("rate_limited", { retryAfterSeconds: HOUR_MS / 1000 });
}

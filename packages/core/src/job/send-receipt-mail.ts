import { type MerchantTx, statement } from "@atapos/db";
import type { Deps } from "../deps.ts";
import type { MailLanguage } from "../mail/layout.ts";
import { receiptMail } from "../mail/receipt-mail.ts";
import { receiptOfOrder } from "../mail/receipt-of-order.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { orderLinkUrl } from "../order/order-link.ts";
import { readOrder } from "../order/order-store.ts";
import { forgetAddress, readReceiptMail } from "../order/receipt-mail-store.ts";
import type { OrderView } from "../order/schema.ts";
import type { JobData } from "./queue.ts";

const LANGUAGE = statement(
  "receipt-language",
  `SELECT cu_language AS language FROM atapos.customer WHERE me_id = $1 AND cu_id = $2`,
);

/** Mails a paid order's receipt, in its reader's language; nobody to send it to is no failure. */
export async function sendReceiptMail(deps: Deps, data: JobData["receipt-mail"]): Promise<void> {
  const { merchantId, orderId, mailId } = data;
  const found = await deps.db.withMerchant(merchantId, async (tx) => {
    const order = await readOrder(tx, orderId);
    const reader = order && (await (mailId === undefined ? customerOf(tx, order) : readReceiptMail(tx, mailId)));
    return reader ? { order, reader, merchant: await readMerchant(tx) } : null;
  });
  if (!found) return;
  const { order, merchant, reader } = found;
  const orderUrl = orderLinkUrl(deps, { merchantId, orderId });
  const language = reader.language ?? merchant.language;
  const content = receiptMail(receiptOfOrder(order, merchant, { language, orderUrl }));
  // An order may be paid again after a change: each paid state has one receipt, and so has each that staff ask for.
  const which = mailId === undefined ? `${order.version}-${order.paid}` : `mail-${mailId}`;
  await deps.mail.send({ to: reader.address, ...content, idempotencyKey: `receipt-${merchantId}-${orderId}-${which}` });
  if (mailId !== undefined) await deps.db.withMerchant(merchantId, (tx) => forgetAddress(tx, mailId));
}

interface Reader {
  address: string;
  language: MailLanguage | null;
}

async function customerOf(tx: MerchantTx, order: OrderView): Promise<Reader | null> {
  if (!order.customer?.email || order.customerId === null) return null;
  const [row] = await tx.query<{ language: MailLanguage }>(LANGUAGE, [tx.merchantId, order.customerId]);
  return { address: order.customer.email, language: row?.language ?? null };
}

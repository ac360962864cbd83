import { statement } from "@atapos/db";
import type { Deps } from "../deps.ts";
import type { MailLanguage } from "../mail/layout.ts";
import { receiptMail } from "../mail/receipt-mail.ts";
import { receiptOfOrder } from "../mail/receipt-of-order.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { orderLinkUrl } from "../order/order-link.ts";
import { readOrder } from "../order/order-store.ts";
import type { JobData } from "./queue.ts";

const LANGUAGE = statement(
  "receipt-language",
  `SELECT cu_language AS language FROM atapos.customer WHERE me_id = $1 AND cu_id = $2`,
);

/** Mails a paid order's receipt in the customer's language; nobody to send it to is no failure. */
export async function sendReceiptMail(deps: Deps, data: JobData["receipt-mail"]): Promise<void> {
  const { merchantId, orderId } = data;
  const found = await deps.db.withMerchant(merchantId, async (tx) => {
    const order = await readOrder(tx, orderId);
    if (!order?.customer?.email || order.customerId === null) return null;
    const merchant = await readMerchant(tx);
    const [row] = await tx.query<{ language: MailLanguage }>(LANGUAGE, [merchantId, order.customerId]);
    return { order, merchant, to: order.customer.email, language: row?.language ?? merchant.language };
  });
  if (!found) return;
  const { order, merchant, to, language } = found;
  const orderUrl = orderLinkUrl(deps, { merchantId, orderId });
  const content = receiptMail(receiptOfOrder(order, merchant, { language, orderUrl }));
  // An order may be paid again after a change: each paid state has one receipt.
  await deps.mail.send({
    to,
    ...content,
    idempotencyKey: `receipt-${merchantId}-${orderId}-${order.version}-${order.paid}`,
  });
}

import type { Money, PaymentType } from "@atapos/domain";
import { type Html, html } from "./html.ts";
import { button, COLOURS, heading, layout, type MailContent, type MailLanguage } from "./layout.ts";
import { moneyText } from "./money-text.ts";
import { RECEIPT_WORDS, type ReceiptWords } from "./receipt-words.ts";

interface ReceiptLine {
  name: string;
  variantName: string | null;
  quantity: number;
  /** Modifiers included, before the promotion: the discount has a row of its own. */
  total: Money;
  modifiers: readonly { name: string; price: Money }[];
  notes: string | null;
}

export interface Receipt {
  language: MailLanguage;
  merchantName: string;
  merchantAddress: string | null;
  header: string | null;
  footer: string | null;
  orderNumber: string;
  tableName: string | null;
  lines: readonly ReceiptLine[];
  /** Before discounts. */
  subtotal: Money;
  discount: Money;
  service: Money;
  tax: Money;
  /** The prices contain the tax: it is shown, not added. */
  isTaxInclusive: boolean;
  total: Money;
  /** What was paid, after cash rounding. */
  paid: Money;
  currency: string;
  paymentType: PaymentType | null;
  paidAt: Date | null;
  timeZone: string;
  orderUrl: string;
}

type Row = { label: string; amount: string; isStrong?: boolean };

export function receiptMail(receipt: Receipt): MailContent {
  const words = RECEIPT_WORDS[receipt.language];
  const subject = words.subject(receipt.orderNumber, receipt.merchantName);
  const facts = factsOf(receipt, words);
  const rows = totalsOf(receipt, words);
  const body = html`${heading(receipt.merchantName)}${small(receipt.merchantAddress)}${small(receipt.header)}
${facts.map(([label, value]) => html`<p style="margin:0;font-size:14px;color:${COLOURS.soft}">${label}: <strong style="color:${COLOURS.ink}">${value}</strong></p>`)}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:20px 0 8px;border-top:1px solid ${COLOURS.line}">
${receipt.lines.map((line) => lineHtml(line, receipt))}
</table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-top:1px solid ${COLOURS.line}">
${rows.map(rowHtml)}
</table>
${button(words.view, receipt.orderUrl)}${small(receipt.footer)}`;
  const preview = `${receipt.orderNumber} · ${moneyText(receipt.total, receipt.currency, receipt.language)}`;
  return {
    subject,
    html: layout({ language: receipt.language, title: subject, preview, body, footer: words.thanks }),
    text: textOf(receipt, words, facts, rows),
  };
}

function factsOf(receipt: Receipt, words: ReceiptWords): [string, string][] {
  const facts: [string, string][] = [[words.order, receipt.orderNumber]];
  if (receipt.tableName) facts.push([words.table, receipt.tableName]);
  if (receipt.paidAt) facts.push([words.date, dateText(receipt.paidAt, receipt)]);
  if (receipt.paymentType) facts.push([words.payment, words.paymentTypes[receipt.paymentType]]);
  return facts;
}

function totalsOf(receipt: Receipt, words: ReceiptWords): Row[] {
  const money = (amount: Money) => moneyText(amount, receipt.currency, receipt.language);
  const rows: Row[] = [{ label: words.subtotal, amount: money(receipt.subtotal) }];
  if (receipt.discount !== 0) rows.push({ label: words.discount, amount: money(-receipt.discount) });
  if (receipt.service !== 0) rows.push({ label: words.service, amount: money(receipt.service) });
  if (receipt.tax !== 0) {
    rows.push({ label: receipt.isTaxInclusive ? words.taxIncluded : words.tax, amount: money(receipt.tax) });
  }
  rows.push({ label: words.total, amount: money(receipt.total), isStrong: true });
  if (receipt.paid !== receipt.total) rows.push({ label: words.paid, amount: money(receipt.paid) });
  return rows;
}

function lineHtml(line: ReceiptLine, { currency, language }: Receipt): Html {
  const details = detailsOf(line).map(
    (detail) => html`<br><span style="font-size:13px;color:${COLOURS.soft}">${detail}</span>`,
  );
  return html`<tr><td style="padding:10px 0;vertical-align:top">${line.quantity} × ${nameOf(line)}${details}</td><td align="right" style="padding:10px 0;vertical-align:top;white-space:nowrap">${moneyText(line.total, currency, language)}</td></tr>`;
}

function rowHtml(row: Row): Html {
  const style = row.isStrong
    ? `font-size:18px;font-weight:700;color:${COLOURS.ink}`
    : `font-size:15px;color:${COLOURS.soft}`;
  return html`<tr><td style="padding:6px 0;${style}">${row.label}</td><td align="right" style="padding:6px 0;white-space:nowrap;${style}">${row.amount}</td></tr>`;
}

function small(text: string | null): Html | null {
  return text ? html`<p style="margin:0 0 12px;font-size:14px;color:${COLOURS.soft}">${text}</p>` : null;
}

function textOf(
  receipt: Receipt,
  words: ReceiptWords,
  facts: readonly [string, string][],
  rows: readonly Row[],
): string {
  const money = (amount: Money) => moneyText(amount, receipt.currency, receipt.language);
  const lines = receipt.lines.flatMap((line) => [
    `${line.quantity} x ${nameOf(line)}  ${money(line.total)}`,
    ...detailsOf(line).map((detail) => `    ${detail}`),
  ]);
  return [
    ...[receipt.merchantName, receipt.merchantAddress, receipt.header].filter((part) => part !== null),
    "",
    ...facts.map(([label, value]) => `${label}: ${value}`),
    "",
    ...lines,
    "",
    ...rows.map((row) => `${row.label}: ${row.amount}`),
    "",
    `${words.view}: ${receipt.orderUrl}`,
    "",
    ...(receipt.footer === null ? [] : [receipt.footer]),
    words.thanks,
    "",
  ].join("\n");
}

const nameOf = (line: ReceiptLine): string => (line.variantName ? `${line.name} (${line.variantName})` : line.name);

function detailsOf(line: ReceiptLine): string[] {
  const modifiers = line.modifiers.map(({ name }) => `+ ${name}`);
  return line.notes ? [...modifiers, line.notes] : modifiers;
}

function dateText(date: Date, { language, timeZone }: Receipt): string {
  return new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  }).format(date);
}

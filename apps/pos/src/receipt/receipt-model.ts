// What a receipt says, as rows whose amounts add up: pure, so that the same stands on paper and beside the pay sheet.
import type { AppRouter } from "@atapos/core";
import type { BusinessType, Language } from "@atapos/domain";
import { formatMoney, formatPercent } from "@atapos/ui/format";
import { createTranslator, type Translator } from "@atapos/ui/i18n";
import { statusWords } from "@atapos/ui/status-words";
import type { inferRouterOutputs } from "@trpc/server";
import { tableName } from "../pay/table-name.ts";
import { receiptWords } from "./receipt-words.ts";

type Outputs = inferRouterOutputs<AppRouter>;
export type ReceiptOrder = Outputs["order"]["get"];
export type ReceiptShared = Pick<Outputs["order"]["byLink"], "merchant" | "sumRules">;

export interface ReceiptRow {
  key: string;
  label: string;
  amount: number;
}

export interface ReceiptItem {
  key: string;
  quantity: number;
  name: string;
  details: readonly string[];
  amount: number;
}

export interface ReceiptModel {
  language: Language;
  timeZone: string;
  currency: string;
  merchant: { name: string; lines: readonly string[] };
  footer: readonly string[];
  /** "Meja 7", "Bawa pulang". */
  place: string;
  /** `0043` of `INV-20261122-0043`. */
  number: string;
  orderNumber: string;
  at: string;
  people: readonly { key: string; label: string; name: string }[];
  items: readonly ReceiptItem[];
  /** From the subtotal to the total: they add up to it. */
  sums: readonly ReceiptRow[];
  total: number;
  /** Said under the total and part of it: a tax that the prices contain. */
  contained: readonly ReceiptRow[];
  stamp: "paid" | "unpaid" | "refunded" | "cancelled";
  /** What was handed over, what went back, what is left: they add up to the total too. */
  payments: readonly ReceiptRow[];
  refunds: readonly ReceiptRow[];
}

type Translate = Translator<(typeof receiptWords)["id"]>;

export function receiptModel(order: ReceiptOrder, shared: ReceiptShared, businessType: BusinessType): ReceiptModel {
  const { merchant } = shared;
  const { language } = merchant;
  const t = createTranslator(receiptWords, language);
  const tStatus = createTranslator(statusWords, language);
  const items = itemsOf(order, language);
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const tax = taxRows(order, shared, t, t(businessType === "fnb" ? "restaurantTax" : "plainTax"));
  return {
    language,
    timeZone: merchant.timeZone,
    currency: order.currency,
    merchant: { name: merchant.name, lines: [...linesOf(merchant.address), ...linesOf(merchant.receiptHeader)] },
    footer: linesOf(merchant.receiptFooter),
    place:
      order.table === null
        ? tStatus(`orderType.${order.orderType}`)
        : tableName(order.table.name, (name) => t("table", { name })),
    number: order.orderNumber.split("-").at(-1) ?? order.orderNumber,
    orderNumber: order.orderNumber,
    at: order.paidAt ?? order.createdAt,
    people: peopleOf(order, t),
    items,
    sums: [
      { key: "subtotal", label: t("subtotal", { count }), amount: order.subtotal },
      { key: "discount", label: t("discount"), amount: -order.discount },
      { key: "service", label: serviceLabel(shared, t), amount: order.service },
      ...(order.isTaxInclusive ? [] : tax),
    ].filter(({ key, amount }) => key === "subtotal" || amount !== 0),
    total: order.total,
    contained: order.isTaxInclusive ? tax : [],
    stamp: stampOf(order),
    payments: paymentRows(order, t, tStatus),
    refunds: refundRows(order, t, tStatus),
  };
}

const linesOf = (text: string | null): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function itemsOf(order: ReceiptOrder, language: Language): ReceiptItem[] {
  return order.items
    .filter(({ status }) => status !== "void")
    .map((item) => ({
      key: String(item.id),
      quantity: item.quantity,
      name: item.variantName === null ? item.productName : `${item.productName}, ${item.variantName}`,
      details: [
        ...item.modifiers.map(({ name, price }) => (price === 0 ? name : `${name} ${plus(price, order, language)}`)),
        ...(item.notes === null ? [] : [item.notes]),
      ],
      amount: item.basePrice * item.quantity,
    }));
}

const plus = (price: number, { currency }: ReceiptOrder, language: Language): string =>
  `${price > 0 ? "+" : ""}${paperAmount(price, currency, language)}`;

function peopleOf(order: ReceiptOrder, t: Translate): ReceiptModel["people"] {
  const cashier = order.payments?.findLast(({ captured, staffName }) => captured > 0 && staffName !== null)?.staffName;
  const customer = order.customer?.name;
  return [
    ...(cashier ? [{ key: "cashier", label: t("cashier"), name: cashier }] : []),
    ...(customer ? [{ key: "customer", label: t("customer"), name: customer }] : []),
  ];
}

const serviceLabel = ({ sumRules, merchant }: ReceiptShared, t: Translate): string =>
  sumRules === null
    ? t("serviceBare")
    : t("service", { percent: formatPercent(sumRules.servicePercent, merchant.language) });

function taxRows(order: ReceiptOrder, { sumRules, merchant }: ReceiptShared, t: Translate, name: string): ReceiptRow[] {
  const taxes = (sumRules?.taxes ?? []).filter(({ tax }) => tax !== 0);
  const isWhole = taxes.reduce((sum, { tax }) => sum + tax, 0) === order.tax;
  if (!isWhole || taxes.length === 0) {
    const label = t(order.isTaxInclusive ? "taxIncludedBare" : "taxBare", { name });
    return order.tax === 0 ? [] : [{ key: "tax", label, amount: order.tax }];
  }
  return taxes.map(({ percent, tax }) => ({
    key: `tax-${percent}`,
    label: t(order.isTaxInclusive ? "taxIncluded" : "tax", {
      name,
      percent: formatPercent(percent, merchant.language),
    }),
    amount: tax,
  }));
}

function stampOf(order: ReceiptOrder): ReceiptModel["stamp"] {
  if (order.status === "cancelled") return "cancelled";
  if (order.paymentStatus === "refunded") return "refunded";
  return order.paymentStatus === "paid" || order.paymentStatus === "partially_refunded" ? "paid" : "unpaid";
}

type TranslateStatus = Translator<(typeof statusWords)["id"]>;

function paymentRows(order: ReceiptOrder, t: Translate, tStatus: TranslateStatus): ReceiptRow[] {
  const taken = (order.payments ?? []).filter(({ captured }) => captured > 0);
  const captured = taken.reduce((sum, payment) => sum + payment.captured, 0);
  const change = taken.reduce((sum, payment) => sum + (payment.change ?? 0), 0);
  const isDone = stampOf(order) !== "unpaid";
  const rest = order.total - captured;
  // paid with cash, what rounding took or gave belongs between the total and the money
  const rounding = isDone && captured === order.rounded ? -rest : 0;
  return [
    { key: "rounding", label: t("rounding"), amount: rounding },
    ...taken.map((payment) => ({
      key: `payment-${payment.id}`,
      label: paymentLabel(payment, tStatus),
      amount: payment.captured + (payment.change ?? 0),
    })),
    { key: "change", label: t("change"), amount: change },
    { key: "left", label: t("leftToPay"), amount: isDone || captured === 0 ? 0 : rest },
  ].filter(({ key, amount }) => amount !== 0 || (key === "change" && taken.some(({ method }) => method === "cash")));
}

type Payment = NonNullable<ReceiptOrder["payments"]>[number];

function paymentLabel({ method, paymentType, reference }: Payment, tStatus: TranslateStatus): string {
  const isGateway = method === "midtrans_snap" || method === "midtrans_qris";
  const name = isGateway && paymentType !== null ? tStatus(`paidBy.${paymentType}`) : tStatus(`method.${method}`);
  const isNamed = (method === "card_terminal" || method === "transfer") && reference !== null;
  return isNamed ? `${name} ${reference}` : name;
}

function refundRows(order: ReceiptOrder, t: Translate, tStatus: TranslateStatus): ReceiptRow[] {
  return (order.payments ?? []).flatMap((payment) =>
    payment.refunded === 0
      ? []
      : [
          {
            key: `refund-${payment.id}`,
            label: t("refund", { method: paymentLabel({ ...payment, reference: null }, tStatus) }),
            amount: -payment.refunded,
          },
        ],
  );
}

/** (33000, "IDR", "id") -> `33.000`: columns of amounts go without a sign; the total has it. */
export const paperAmount = (amountMinor: number, currency: string, language: Language): string =>
  formatMoney(amountMinor, currency, language).replace(/[^\d.,−]/gu, "");

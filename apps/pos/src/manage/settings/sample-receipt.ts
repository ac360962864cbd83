// The sample bill as a receipt, with what is typed over and under it.
import { formatPercent } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import { statusWords } from "@atapos/ui/status-words";
import type { ReceiptModel, ReceiptRow } from "../../receipt/receipt-model.ts";
import { receiptWords } from "../../receipt/receipt-words.ts";
import type { Settings } from "./settings-draft.ts";
import type { BillRow, WorkedBill } from "./worked-bill.ts";

export function sampleReceipt(settings: Settings, bill: WorkedBill): ReceiptModel {
  const { language } = settings;
  const t = createTranslator(receiptWords, language);
  const tStatus = createTranslator(statusWords, language);
  const taxName = t(settings.businessType === "fnb" ? "restaurantTax" : "plainTax");
  const count = bill.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const percentOf = ({ percent }: BillRow) => formatPercent(percent ?? 0, language);
  const row = (each: BillRow): ReceiptRow => {
    const { key, amount } = each;
    if (key === "subtotal") return { key, label: t("subtotal", { count }), amount };
    if (key === "discount") return { key, label: t("discount"), amount };
    if (key === "service") return { key, label: t("service", { percent: percentOf(each) }), amount };
    const word = bill.isTaxContained ? "taxIncluded" : "tax";
    return { key, label: t(word, { name: taxName, percent: percentOf(each) }), amount };
  };
  const isTax = ({ key }: BillRow) => key.startsWith("tax-");
  const rows = bill.rows.filter(({ key }) => key !== "rounding");
  const rounding = bill.cashTotal - bill.total;
  return {
    language,
    timeZone: settings.timeZone,
    currency: settings.currency,
    merchant: { name: settings.name, lines: [...linesOf(settings.address), ...linesOf(settings.receiptHeader)] },
    footer: linesOf(settings.receiptFooter),
    place: settings.businessType === "fnb" ? t("table", { name: "7" }) : tStatus("orderType.walk_in"),
    number: "0043",
    orderNumber: "INV-20261128-0043",
    at: settings.updatedAt,
    people: [],
    items: bill.lines.map((line) => ({ ...line, details: [] })),
    sums: rows.filter((each) => !(bill.isTaxContained && isTax(each))).map(row),
    total: bill.total,
    contained: bill.isTaxContained ? rows.filter(isTax).map(row) : [],
    stamp: "paid",
    payments: [
      ...(rounding === 0 ? [] : [{ key: "rounding", label: t("rounding"), amount: rounding }]),
      { key: "cash", label: tStatus("method.cash"), amount: bill.cashTotal },
    ],
    refunds: [],
  };
}

const linesOf = (text: string | null): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

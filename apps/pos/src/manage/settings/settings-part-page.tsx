"use client";
import { BusinessPart } from "./business-part.tsx";
import { HoursPart } from "./hours-part.tsx";
import { LanguagePart } from "./language-part.tsx";
import { OrdersPart } from "./orders-part.tsx";
import { PaymentsPart } from "./payments-part.tsx";
import { ReceiptPart } from "./receipt-part.tsx";
import type { SettingsPart } from "./settings-parts.ts";
import { TaxPart } from "./tax-part.tsx";

const PAGES: Readonly<Record<SettingsPart, () => React.ReactNode>> = {
  business: BusinessPart,
  hours: HoursPart,
  tax: TaxPart,
  orders: OrdersPart,
  payments: PaymentsPart,
  receipt: ReceiptPart,
  language: LanguagePart,
};

export function SettingsPartPage({ part }: { part: SettingsPart }) {
  const Part = PAGES[part];
  return <Part />;
}

import type { PricingRules } from "@atapos/domain";
import type { RegisterProduct } from "../src/register/register-menu.ts";
import type { NewLine } from "../src/ticket/ticket-lines.ts";

export const rules: PricingRules = {
  currency: "IDR",
  taxPercent: 10,
  taxInclusive: false,
  servicePercent: 5,
  serviceBase: "after_discount",
  serviceTaxable: true,
  cashRounding: 100,
};

export const product = (fields: Partial<RegisterProduct> = {}): RegisterProduct => ({
  id: 1,
  categoryId: 1,
  name: "Nasi Goreng Kampung",
  price: 28_000,
  effectivePrice: fields.price ?? 28_000,
  promotionName: null,
  availableFrom: null,
  taxPercent: null,
  isAvailable: true,
  sku: null,
  barcode: null,
  thumbnailUrl: null,
  stock: null,
  isLow: false,
  variants: [],
  groups: [],
  ...fields,
});

export const variant = (id: number, fields: Partial<RegisterProduct["variants"][number]> = {}) => ({
  id,
  name: `Ukuran ${String(id)}`,
  price: 20_000,
  effectivePrice: fields.price ?? 20_000,
  isAvailable: true,
  stock: null,
  ...fields,
});

export const group = (fields: Partial<RegisterProduct["groups"][number]> = {}): RegisterProduct["groups"][number] => ({
  id: 1,
  name: "Level pedas",
  min: 0,
  max: null,
  options: [100, 101].map((id) => ({
    id,
    name: `Pilihan ${String(id)}`,
    price: 1_000,
    isAvailable: true,
    isDefault: false,
  })),
  ...fields,
});

export const byId = (...products: RegisterProduct[]) => new Map(products.map((each) => [each.id, each]));

export const newLine = (fields: Partial<NewLine> = {}): NewLine => ({
  productId: 1,
  variantId: null,
  optionIds: [],
  note: "",
  quantity: 1,
  seen: { name: "Nasi Goreng Kampung", choices: [], unitPrice: 28_000 },
  ...fields,
});

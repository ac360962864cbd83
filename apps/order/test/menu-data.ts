import type { PricingRules } from "@atapos/domain";
import type { GroupView, MenuView, OptionView, ProductView } from "../src/menu/menu-view.ts";

export const rules: PricingRules = {
  currency: "IDR",
  taxPercent: 10,
  taxInclusive: false,
  servicePercent: 5,
  serviceBase: "after_discount",
  serviceTaxable: true,
  cashRounding: 100,
};

type GroupFields = Partial<Omit<GroupView, "options">> & { options?: Partial<OptionView>[] };

export const group = ({ options = [], ...fields }: GroupFields = {}): GroupView => ({
  id: 1,
  name: "Level pedas",
  min: 0,
  max: null,
  ...fields,
  options: options.map((option, index) => ({
    id: 100 + index,
    name: `Pilihan ${index}`,
    price: 0,
    isAvailable: true,
    isDefault: false,
    ...option,
  })),
});

export const product = (fields: Partial<ProductView> = {}): ProductView => ({
  id: 1,
  categoryId: 1,
  name: "Nasi Goreng Kampung",
  description: "Bumbu terasi, ayam suwir.",
  price: 33_000,
  effectivePrice: fields.price ?? 33_000,
  promotion: null,
  taxPercent: null,
  isAvailable: true,
  availableFrom: null,
  thumbnailUrl: null,
  imageUrl: null,
  variants: [],
  groups: [],
  ...fields,
});

export const menuOf = (
  products: ProductView[],
  sections: MenuView["sections"] = [{ id: 1, name: "Nasi" }],
): MenuView => ({
  version: 1,
  validUntil: null,
  merchant: {
    id: 1,
    name: "Warung",
    address: null,
    timeZone: "Asia/Jakarta",
    isOpen: true,
    isPaused: false,
    pauseReason: null,
    openingHours: null,
    allowsTakeaway: true,
    rules,
  },
  sections,
  products,
});

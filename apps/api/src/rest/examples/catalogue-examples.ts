import type { z } from "@hono/zod-openapi";
import type { productWire } from "../product-wire.ts";

const AT = "2026-01-05T03:00:00.000Z";

export const productExample: z.input<typeof productWire> = {
  pr_id: 1,
  me_id: 1,
  pc_id: 2,
  pr_name: "Nasi Goreng Kampung",
  pr_description: "Nasi goreng dengan terasi, telur mata sapi dan kerupuk",
  pr_price: 32_000,
  pr_stock: null,
  pr_is_available: true,
  pr_sku: null,
  pr_barcode: null,
  pr_tax_percent: null,
  attachments: [{ pa_id: 7, pa_url: "https://res.cloudinary.com/demo/image/upload/v1/m1/nasi-goreng.webp" }],
  variants: [],
  modifier_groups: [
    {
      mg_id: 3,
      mg_name: "Tambahan",
      mg_min: 0,
      mg_max: 2,
      options: [{ mo_id: 9, mo_name: "Telur", mo_price: 5_000, mo_is_available: true }],
    },
  ],
  promotion: { pm_id: 4, pm_name: "Jumat hemat", price: 27_000 },
  created_at: AT,
  updated_at: AT,
};

export const newProductExample = {
  pr_name: "Es Teh",
  pr_price: 8_000,
  pr_stock: 100,
  pc_id: 2,
  pr_is_available: true,
  variants: [{ pv_name: "Besar", pv_price: 10_000 }],
  modifier_groups: [{ mg_name: "Gula", mg_max: 1, options: [{ mo_name: "Sedikit gula" }, { mo_name: "Tanpa gula" }] }],
};

export const categoryExample = { pc_id: 2, me_id: 1, pc_name: "Nasi dan mi", pc_sort_order: 10 };
export const newCategoryExample = { pc_name: "Nasi dan mi", pc_sort_order: 10 };

export const attachmentExample = {
  pa_id: 7,
  pr_id: 1,
  pa_url: "https://res.cloudinary.com/demo/image/upload/v1/m1/nasi-goreng.webp",
};

export const newPromotionExample = {
  pm_name: "Jumat hemat",
  pm_description: "Potongan tiap Jumat sore sepanjang Januari",
  pm_start_date: "2026-01-01T00:00:00Z",
  pm_end_date: "2026-01-31T16:59:59Z",
  pm_is_active: true,
  pm_discount_type: "amount" as const,
  pm_schedule: [{ days: [5], from: "17:00", to: "20:00" }],
  items: [{ pr_id: 1, pmi_discount_amount: 5_000 }],
  categories: [{ pc_id: 2, pmi_discount_amount: 2_000 }],
};

export const promotionExample = {
  ...newPromotionExample,
  pm_id: 4,
  me_id: 1,
  pm_start_date: "2026-01-01T00:00:00.000Z",
  pm_end_date: "2026-01-31T16:59:59.000Z",
  items: [{ pmi_id: 11, pr_id: 1, pr_name: "Nasi Goreng Kampung", pmi_discount_amount: 5_000 }],
  categories: [{ pc_id: 2, pc_name: "Nasi dan mi", pmi_discount_amount: 2_000 }],
  created_at: AT,
  updated_at: AT,
};

export const newTableExample = { tl_name: "A1", tl_zone: "Teras", tl_capacity: 4, tl_is_active: true };
export const tableExample = {
  ...newTableExample,
  tl_id: 1,
  me_id: 1,
  tl_order_url: "http://localhost:3000/t/example-token",
  created_at: AT,
  updated_at: AT,
};

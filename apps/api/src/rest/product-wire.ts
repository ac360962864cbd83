import { toMajor } from "@atapos/domain";
import { z } from "@hono/zod-openapi";
import type { Caller } from "./parts.ts";

type ProductView = Awaited<ReturnType<Caller["catalog"]["getProduct"]>>;

/** A product as the wire has it; prices in the currency's major unit. */
export const productWire = z
  .object({
    pr_id: z.int(),
    me_id: z.int(),
    pc_id: z.int().nullable(),
    pr_name: z.string(),
    pr_description: z.string().nullable(),
    pr_price: z.number(),
    pr_stock: z.int().nullable().openapi({ description: "null: not tracked" }),
    pr_is_available: z.boolean(),
    pr_sku: z.string().nullable(),
    pr_barcode: z.string().nullable(),
    pr_tax_percent: z.number().nullable().openapi({ description: "null: the merchant's" }),
    attachments: z.array(z.object({ pa_id: z.int(), pa_url: z.string() })),
    variants: z.array(
      z.object({
        pv_id: z.int(),
        pv_name: z.string(),
        pv_price: z.number(),
        pv_stock: z.int().nullable(),
        pv_is_available: z.boolean(),
      }),
    ),
    modifier_groups: z.array(
      z.object({
        mg_id: z.int(),
        mg_name: z.string(),
        mg_min: z.int(),
        mg_max: z.int().nullable(),
        options: z.array(
          z.object({ mo_id: z.int(), mo_name: z.string(), mo_price: z.number(), mo_is_available: z.boolean() }),
        ),
      }),
    ),
    promotion: z.object({ pm_id: z.int(), pm_name: z.string(), price: z.number() }).nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .openapi("Product");

export const productNames = {
  name: "pr_name",
  description: "pr_description",
  price: "pr_price",
  stock: "pr_stock",
  categoryId: "pc_id",
  isAvailable: "pr_is_available",
  sku: "pr_sku",
  barcode: "pr_barcode",
  taxPercent: "pr_tax_percent",
  modifierGroups: "modifier_groups",
};

export function wireProduct(product: ProductView, currency: string): z.input<typeof productWire> {
  const money = (amount: number) => toMajor(amount, currency);
  return {
    pr_id: product.id,
    me_id: product.merchantId,
    pc_id: product.categoryId,
    pr_name: product.name,
    pr_description: product.description,
    pr_price: money(product.price),
    pr_stock: product.stock,
    pr_is_available: product.isAvailable,
    pr_sku: product.sku,
    pr_barcode: product.barcode,
    pr_tax_percent: product.taxPercent,
    attachments: product.attachments.map((each) => ({ pa_id: each.id, pa_url: each.url })),
    variants: product.variants.map((each) => ({
      pv_id: each.id,
      pv_name: each.name,
      pv_price: money(each.price),
      pv_stock: each.stock,
      pv_is_available: each.isAvailable,
    })),
    modifier_groups: product.modifierGroups.map((each) => wireGroup(each, money)),
    promotion: product.promotion && {
      pm_id: product.promotion.id,
      pm_name: product.promotion.name,
      price: money(product.promotion.price),
    },
    created_at: product.createdAt.toISOString(),
    updated_at: product.updatedAt.toISOString(),
  };
}

const wireGroup = (group: ProductView["modifierGroups"][number], money: (amount: number) => number) => ({
  mg_id: group.id,
  mg_name: group.name,
  mg_min: group.min,
  mg_max: group.max,
  options: group.options.map((option) => ({
    mo_id: option.id,
    mo_name: option.name,
    mo_price: money(option.price),
    mo_is_available: option.isAvailable,
  })),
});

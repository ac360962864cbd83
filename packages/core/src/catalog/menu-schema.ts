import { LANGUAGES, POS_MODES, pricingRulesSchema } from "@atapos/domain";
import { z } from "zod";
import { openingHoursSchema } from "../input-schema.ts";
import { categoryViewSchema, productViewSchema, runningPromotionView, variantView } from "./schema.ts";

const menuImage = z.object({ thumbnailUrl: z.string(), url: z.string() });

const menuVariant = variantView.omit({ stock: true }).extend({
  /** Under the best promotion that runs now. */
  effectivePrice: z.int(),
});

/** As the product, but `isAvailable` is false too when it is sold out or not sold at this hour. */
const menuProduct = productViewSchema
  .pick({
    id: true,
    categoryId: true,
    name: true,
    nameEn: true,
    description: true,
    descriptionEn: true,
    price: true,
    taxPercent: true,
    isAvailable: true,
    sku: true,
    barcode: true,
    modifierGroups: true,
  })
  .extend({
    effectivePrice: z.int(),
    /** It is only not sold at this hour: when it will be again. */
    availableFrom: z.date().nullable(),
    /** Runs now, until its hours close or it ends; its price is the product's own, a variant's is the variant's effectivePrice. */
    promotion: runningPromotionView.unwrap().extend({ endsAt: z.date() }).nullable(),
    images: z.array(menuImage),
    variants: z.array(menuVariant),
  });
export type MenuProduct = z.infer<typeof menuProduct>;

export const menuSchema = z.object({
  version: z.int(),
  /** Until then the prices hold, if the version does: the next edge of a promotion, of an item's hours or of the opening hours. */
  validUntil: z.date().nullable(),
  merchant: z.object({
    id: z.int(),
    name: z.string(),
    language: z.enum(LANGUAGES),
    timeZone: z.string(),
    posMode: z.enum(POS_MODES),
    allowsTakeaway: z.boolean(),
    /** Whether orders are taken now. */
    isOpen: z.boolean(),
    /** No orders are taken for the moment, whatever the hours say. */
    isPaused: z.boolean(),
    /** What is said of the pause. */
    pauseReason: z.string().nullable(),
    openingHours: openingHoursSchema,
    logoUrl: z.string().nullable(),
    address: z.string().nullable(),
    pricingRules: pricingRulesSchema,
  }),
  categories: z.array(categoryViewSchema.omit({ merchantId: true })),
  products: z.array(menuProduct),
});
export type Menu = z.infer<typeof menuSchema>;

const shelf = {
  /** What is left now; null: not counted. */
  stock: z.int().nullable(),
  /** So little is left that it should be seen. */
  isLow: z.boolean(),
};

/** The menu for staff: with what is left. */
export const registerMenuSchema = menuSchema.extend({
  products: z.array(menuProduct.extend({ ...shelf, variants: z.array(menuVariant.extend(shelf)) })),
});
export type RegisterMenu = z.infer<typeof registerMenuSchema>;

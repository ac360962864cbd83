import { DISCOUNT_TYPES, weeklyWindowsSchema } from "@atapos/domain";
import { z } from "zod";

const MAX_DAYS = 42;
const MS_PER_DAY = 86_400_000;

/** Days of the merchant's calendar, the last one exclusive. */
export const promotionBoardInput = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from < to && Date.parse(to) - Date.parse(from) <= MAX_DAYS * MS_PER_DAY, {
    path: ["to"],
    message: `after from, at most ${MAX_DAYS} days`,
  });
export type PromotionBoardInput = z.output<typeof promotionBoardInput>;

/**
 * `running` now; `today` later today; `coming` on another day, be its period under way or not; `past` never again;
 * `off` switched off while it could still run.
 */
export const PROMOTION_STATES = ["running", "today", "coming", "past", "off"] as const;
const states = z.enum(PROMOTION_STATES);
export type PromotionState = z.infer<typeof states>;

export const boardPromotionSchema = z.object({
  id: z.int(),
  name: z.string(),
  discountType: z.enum(DISCOUNT_TYPES),
  /** The smallest and the largest of its amounts. */
  amounts: z.object({ min: z.number(), max: z.number() }),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  schedule: weeklyWindowsSchema.nullable(),
  isActive: z.boolean(),
  version: z.int(),
  state: states,
  /** When what runs now stops to. */
  runsUntil: z.date().nullable(),
  /** When it begins to run next, after now. */
  nextStartsAt: z.date().nullable(),
  /** When it runs within the days asked for; `to` is exclusive. */
  intervals: z.array(z.object({ from: z.date(), to: z.date() })),
  /** How many items it touches. */
  itemCount: z.int(),
  /** The items that it names, the first of them; and its categories. */
  itemNames: z.array(z.string()),
  categoryNames: z.array(z.string()),
  /** Of the first item named that has a picture. */
  thumbnailUrl: z.string().nullable(),
  /** Promotions that run for one of its items at the same hours of these days. */
  overlaps: z.array(z.int()),
});
export type BoardPromotion = z.infer<typeof boardPromotionSchema>;

export const promotionBoardSchema = z.object({
  now: z.date(),
  /** ISO 4217, of the amounts. */
  currency: z.string(),
  promotions: z.array(boardPromotionSchema),
  counts: z.object({ running: z.int(), today: z.int(), coming: z.int(), past: z.int(), off: z.int() }),
});
export type PromotionBoard = z.infer<typeof promotionBoardSchema>;

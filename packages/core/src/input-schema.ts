import { z } from "zod";

/** Parts of inputs that several slices share. */
export const pageSchema = z.object({
  skip: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(100),
});

/** Optional text; "" is none. */
export const textSchema = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .nullable();

export const percentSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.round(value * 100) / 100 === value, "at most 2 decimals");

const hours = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
export const openingHoursSchema = z
  .array(z.object({ day: z.int().min(0).max(6), opens: hours, closes: hours }))
  .max(28)
  .nullable();

import { z } from "@hono/zod-openapi";

export const oneEnvelope = <Data extends z.ZodType>(data: Data) =>
  z.object({ success: z.literal(true), message: z.string(), data });

export const listEnvelope = <Item extends z.ZodType>(item: Item) =>
  z.object({
    success: z.literal(true),
    message: z.string(),
    data: z.array(item),
    total: z.int(),
    page: z.int(),
    size: z.int(),
    pages: z.int(),
    total_estimated: z.literal(true).optional(),
  });

export interface Page<Item> {
  items: Item[];
  total: number;
  isTotalEstimated?: boolean | undefined;
}

/** `page` counts from 1, by whole pages of `limit`. */
export function listBody<Item>(message: string, page: Page<Item>, { skip, limit }: { skip: number; limit: number }) {
  return {
    success: true as const,
    message,
    data: page.items,
    total: page.total,
    page: Math.floor(skip / limit) + 1,
    size: limit,
    pages: Math.ceil(page.total / limit),
    ...(page.isTotalEstimated ? { total_estimated: true as const } : {}),
  };
}

const integer = (range: { min: number; max: number }, fallback: number) =>
  z
    .string()
    .regex(/^-?\d{1,10}$/, "must be an integer")
    .transform(Number)
    .refine((value) => value >= range.min && value <= range.max, `must be between ${range.min} and ${range.max}`)
    .openapi({ type: "integer", minimum: range.min, maximum: range.max, default: fallback })
    .default(fallback);

export const pageQuery = z.object({
  skip: integer({ min: 0, max: 1_000_000 }, 0),
  limit: integer({ min: 1, max: 1000 }, 100),
});

/** A number in the path or the query. */
export const idText = z
  .string()
  .regex(/^\d{1,15}$/, "must be an integer")
  .transform(Number)
  .openapi({ type: "integer" });

// Apart from the rule itself: a page that only asks what is open now does not load the parser.
import * as z from "zod";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");
const days = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((list) => new Set(list).size === list.length, "days must be distinct");

export const weeklyWindowsSchema = z
  .array(z.object({ days, from: clock, to: clock }))
  .min(1)
  .max(28);

import { z } from "zod";
import { idempotencyKeySchema } from "../idempotency.ts";
import { groupFields, modifierGroupView } from "./schema.ts";

const expectedVersion = z.int().optional();

export const createModifierGroupSchema = z.object({ ...groupFields, idempotencyKey: idempotencyKeySchema });
export type CreateModifierGroupInput = z.input<typeof createModifierGroupSchema>;

/** Options, when sent, become exactly the given ones: known by id, else by name; the rest is archived. */
export const updateModifierGroupSchema = z.object({
  name: groupFields.name.optional(),
  nameEn: groupFields.nameEn,
  min: groupFields.min.unwrap().optional(),
  max: groupFields.max.unwrap().optional(),
  options: groupFields.options.optional(),
  expectedVersion,
});
export type UpdateModifierGroupInput = z.input<typeof updateModifierGroupSchema>;

export const archiveModifierGroupSchema = z.object({
  id: z.int(),
  /** Also takes it off the products that use it, which otherwise refuse. */
  detach: z.boolean().default(false),
  expectedVersion,
});
export type ArchiveModifierGroupInput = z.output<typeof archiveModifierGroupSchema>;

export const sharedGroupView = modifierGroupView.extend({
  version: z.int(),
  /** The live products that use it, by name. */
  products: z.array(z.object({ id: z.int(), name: z.string(), thumbnailUrl: z.string().nullable() })),
});
export type SharedGroupView = z.infer<typeof sharedGroupView>;

import { LEVEL_ADMIN } from "@atapos/domain";
import { z } from "zod";
import { newPasswordSchema } from "../auth/schema.ts";

const pinSchema = z.string().regex(/^\d{4,8}$/);
const level = z.int().min(1).max(LEVEL_ADMIN);
const name = z.string().trim().min(1).max(200);

export const staffViewSchema = z.object({
  id: z.int(),
  name: z.string(),
  level: z.int(),
  /** Only for admins; null otherwise. */
  email: z.string().nullable(),
  hasPin: z.boolean(),
  /** Tried too often: the password, or a new PIN, opens it again. */
  isPinLocked: z.boolean(),
  isActive: z.boolean(),
  createdAt: z.coerce.date(),
});
export type StaffView = z.infer<typeof staffViewSchema>;

export const listStaffInput = z.object({ includeInactive: z.boolean().default(false) });
export const listStaffOutput = z.object({ items: z.array(staffViewSchema), total: z.int() });

export const createStaffInput = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  name,
  level,
  pin: pinSchema.optional(),
  /** For a person without an account; one that has an account keeps its own password. */
  password: newPasswordSchema.optional(),
});
export type CreateStaffInput = z.infer<typeof createStaffInput>;

export const updateStaffInput = z.object({
  id: z.int().positive(),
  name: name.optional(),
  level: level.optional(),
  isActive: z.boolean().optional(),
});
export type UpdateStaffInput = z.infer<typeof updateStaffInput>;

export const staffIdInput = z.object({ id: z.int().positive() });
/** Null takes the PIN away. */
export const setPinInput = z.object({ id: z.int().positive(), pin: pinSchema.nullable() });
export const verifyPinInput = z.object({ staffId: z.int().positive(), pin: z.string().min(1).max(20) });

export const pinSessionSchema = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  staffId: z.int(),
  name: z.string(),
  /** Never above an officer's. */
  level: z.int(),
});
export type PinSession = z.infer<typeof pinSessionSchema>;

import { LANGUAGES, LEVEL_ADMIN } from "@atapos/domain";
import { z } from "zod";
import { newPasswordSchema } from "../auth/schema.ts";
import { idempotencyKeySchema } from "../idempotency.ts";

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

const email = z.string().trim().max(254).pipe(z.email());

export const createStaffInput = z.object({
  email,
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

export const inviteStaffInput = z.object({
  email,
  name,
  level,
  /** Of the mail; the merchant's when left out. */
  language: z.enum(LANGUAGES).optional(),
  idempotencyKey: idempotencyKeySchema,
});
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;

export const resendInvitationInput = z.object({ id: z.int().positive(), idempotencyKey: idempotencyKeySchema });
export const invitationIdInput = z.object({ id: z.int().positive() });

/** Open until it is accepted or withdrawn; past `expiresAt` its link opens nothing. */
export const invitationViewSchema = z.object({
  id: z.int(),
  email: z.string(),
  name: z.string(),
  level: z.int(),
  language: z.enum(LANGUAGES),
  expiresAt: z.coerce.date(),
  createdAt: z.coerce.date(),
  invitedBy: z.string(),
});
export type InvitationView = z.infer<typeof invitationViewSchema>;

/** With the address that opens it, for whoever invited to pass on: it is told once and kept nowhere. */
export const invitationLinkSchema = invitationViewSchema.extend({ url: z.string() });
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

export const memberViewSchema = staffViewSchema.extend({
  /** When the person last did something that the audit keeps. */
  lastActiveAt: z.coerce.date().nullable(),
  hasPassword: z.boolean(),
  atlasUserId: z.string().nullable(),
  /** The account counts nowhere else, so that an admin of this merchant decides about its Atlas user. */
  mayLinkAtlas: z.boolean(),
  mayUnlinkAtlas: z.boolean(),
});
export type MemberView = z.infer<typeof memberViewSchema>;

export const peopleSchema = z.object({
  members: z.array(memberViewSchema),
  invitations: z.array(invitationViewSchema),
  /** Whether a sign-on service is set up here. */
  hasAtlas: z.boolean(),
});
export type People = z.infer<typeof peopleSchema>;

/** User name and password of the sign-on service, typed by the person themself. */
export const linkAtlasInput = z.object({
  id: z.int().positive(),
  username: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(200),
});

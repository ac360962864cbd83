import { BUSINESS_TYPES, POS_MODES } from "@atapos/domain";
import { z } from "zod";

const email = z.string().trim().max(254).pipe(z.email());
/** Which merchant's customer; the installation's default when left out. */
const merchantId = z.int().positive().optional();

export const newPasswordSchema = z.string().min(10).max(200);

export const staffLoginInput = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
});
export const ssoLoginInput = z.object({
  username: z.string().trim().min(1).max(200),
  password: z.string().min(1).max(200),
});

const membershipSchema = z.object({
  merchantId: z.int(),
  merchantName: z.string(),
  staffId: z.int(),
  level: z.int(),
});
export type MembershipView = z.infer<typeof membershipSchema>;

export const staffSessionSchema = z.object({
  /** Bearer token of our own. */
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  accountId: z.int(),
  /** Kept beside the account id in the app's session cookie. */
  sessionVersion: z.int(),
  email: z.string(),
  name: z.string(),
  isPlatform: z.boolean(),
  /** Null for a platform operator who has not chosen one. */
  merchantId: z.int().nullable(),
  memberships: z.array(membershipSchema),
});
export type StaffSession = z.infer<typeof staffSessionSchema>;

export const ssoSessionSchema = staffSessionSchema.extend({
  /** The sign-on service's own tokens. */
  sso: z.object({ accessToken: z.string(), refreshToken: z.string(), expiresInSeconds: z.number() }),
});

export const requestLoginInput = z.object({ email, merchantId });
/** The same for everybody: it tells nothing about the address. */
export const requestedSchema = z.object({ isSent: z.literal(true) });
export const verifyMagicLinkInput = z.object({ token: z.string().trim().min(1).max(200) });
export const verifyOtpInput = z.object({ email, otp: z.string().trim().min(1).max(20), merchantId });

export const customerProfileSchema = z.object({
  id: z.int(),
  merchantId: z.int(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: z.date(),
});
export type CustomerProfile = z.infer<typeof customerProfileSchema>;

export const customerSessionSchema = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  customer: customerProfileSchema,
});
export type CustomerSessionView = z.infer<typeof customerSessionSchema>;

export const whoamiSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anonymous") }),
  z.object({ kind: z.literal("customer"), merchantId: z.int(), customerId: z.int() }),
  z.object({ kind: z.literal("table"), merchantId: z.int(), tableId: z.int(), sessionId: z.int() }),
  z.object({
    kind: z.literal("platform"),
    name: z.string(),
    accountId: z.int().nullable(),
    memberships: z.array(membershipSchema),
  }),
  z.object({
    kind: z.literal("staff"),
    merchantId: z.int(),
    staffId: z.int(),
    accountId: z.int(),
    level: z.int(),
    name: z.string(),
    memberships: z.array(membershipSchema),
  }),
]);
export type Whoami = z.infer<typeof whoamiSchema>;

export const completeSetupInput = z.object({
  token: z.string().trim().min(1).max(200),
  email,
  name: z.string().trim().min(1).max(200),
  password: newPasswordSchema,
  merchantName: z.string().trim().min(1).max(120),
  businessType: z.enum(BUSINESS_TYPES),
  posMode: z.enum(POS_MODES).optional(),
});
export type CompleteSetupInput = z.infer<typeof completeSetupInput>;

const linkToken = z.string().trim().min(1).max(200);

export const openInvitationInput = z.object({ token: linkToken });

/** How the invited person may prove or make the account that joins. */
export const INVITATION_WAYS = ["new_password", "password", "atlas"] as const;
export const INVITATION_STATES = ["open", "expired", "accepted", "withdrawn", "replaced", "merchant_inactive"] as const;

/** What the holder of an invitation's link is told. */
export const invitationOfferSchema = z.object({
  state: z.enum(INVITATION_STATES),
  merchantName: z.string(),
  invitedBy: z.string(),
  name: z.string(),
  /** With its name hidden: "l•••@example.com". */
  email: z.string(),
  level: z.int(),
  expiresAt: z.coerce.date(),
  /** The merchant's. */
  timeZone: z.string(),
  /** Empty where the account can be proven in no way: whoever gave it must first give it a password. */
  ways: z.array(z.enum(INVITATION_WAYS)),
});
export type InvitationOffer = z.infer<typeof invitationOfferSchema>;

export const acceptInvitationInput = z.discriminatedUnion("way", [
  z.object({
    way: z.literal("new_password"),
    token: linkToken,
    /** Instead of the name that the invitation came with. */
    name: z.string().trim().min(1).max(200).optional(),
    password: newPasswordSchema,
  }),
  /** The password of the account that the address has. */
  z.object({ way: z.literal("password"), token: linkToken, password: z.string().min(1).max(200) }),
  z.object({
    way: z.literal("atlas"),
    token: linkToken,
    username: z.string().trim().min(1).max(200),
    password: z.string().min(1).max(200),
  }),
]);
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

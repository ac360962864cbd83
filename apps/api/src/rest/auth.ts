import { z } from "@hono/zod-openapi";
import { type CustomerView, customerWire, wireCustomer } from "./customer-wire.ts";
import { type Endpoint, one } from "./endpoint.ts";
import {
  addressExample,
  customerExample,
  customerTokenExample,
  sentExample,
  staffLoginExample,
  staffTokenExample,
} from "./examples/people-examples.ts";
import { input } from "./parts.ts";

const TAG = "Authentication";
const email = z.email().max(254);
const me_id = z.int().positive().optional().openapi({ description: "The merchant; DEFAULT_MERCHANT_ID when left out" });

const customerToken = z.object({ access_token: z.string(), token_type: z.literal("bearer"), customer: customerWire });
const sent = z.object({ sent: z.literal(true) });

const wireSession = (session: { accessToken: string; customer: CustomerView }) => ({
  access_token: session.accessToken,
  token_type: "bearer" as const,
  customer: wireCustomer(session.customer),
});

const names = { merchantId: "me_id" };

const requestMagicLink = one({
  method: "post",
  path: "/auth/customer/request-magic-link",
  tag: TAG,
  summary: "Send a sign-in link by mail; the answer is the same for every address",
  id: "requestMagicLink",
  description:
    "The link carries a token and is valid for MAGIC_LINK_EXPIRE_MINUTES. It signs in by POST only, so that a mail scanner that opens it spends nothing. An unknown address gets its mail too: the customer is made at the first sign-in.",
  example: { body: addressExample, data: sentExample },
  access: "anyone",
  input: input({ body: z.object({ email, me_id }) }),
  message: "If the address can receive mail, a sign-in link is on its way",
  names,
  data: sent,
  async handle({ caller, body }) {
    await caller.auth.requestMagicLink({ email: body.email, merchantId: body.me_id });
    return { sent: true as const };
  },
});

const verifyMagicLink = one({
  method: "post",
  path: "/auth/customer/verify-magic-link",
  tag: TAG,
  summary: "Spend a sign-in link",
  id: "verifyMagicLink",
  description:
    "Takes the token of the link and answers with a customer token of JWT_ACCESS_TOKEN_EXPIRE_HOURS. A link works once.",
  example: { body: { token: "k1-7u2h-example" }, data: customerTokenExample },
  access: "anyone",
  input: input({ body: z.object({ token: z.string().min(1).max(200) }) }),
  message: "Signed in",
  data: customerToken,
  handle: async ({ caller, body }) => wireSession(await caller.auth.verifyMagicLink({ token: body.token })),
});

const requestOtp = one({
  method: "post",
  path: "/auth/customer/request-otp",
  tag: TAG,
  summary: "Send a one-time code by mail; the answer is the same for every address",
  id: "requestOtp",
  description:
    "The code has OTP_LENGTH digits and is valid for OTP_EXPIRE_MINUTES. How often an address may ask is limited.",
  example: { body: addressExample, data: sentExample },
  access: "anyone",
  input: input({ body: z.object({ email, me_id }) }),
  message: "If the address can receive mail, a code is on its way",
  names,
  data: sent,
  async handle({ caller, body }) {
    await caller.auth.requestOtp({ email: body.email, merchantId: body.me_id });
    return { sent: true as const };
  },
});

const verifyOtp = one({
  method: "post",
  path: "/auth/customer/verify-otp",
  tag: TAG,
  summary: "Sign in by a one-time code",
  id: "verifyOtp",
  description: "Five wrong tries end a code, even for the right one afterwards.",
  example: { body: { ...addressExample, otp: "123456" }, data: customerTokenExample },
  access: "anyone",
  input: input({ body: z.object({ email, otp: z.string().min(1).max(20), me_id }) }),
  message: "Signed in",
  names,
  data: customerToken,
  handle: async ({ caller, body }) =>
    wireSession(await caller.auth.verifyOtp({ email: body.email, otp: body.otp, merchantId: body.me_id })),
});

const me = one({
  method: "get",
  path: "/auth/customer/me",
  tag: TAG,
  summary: "The signed-in customer",
  id: "getCurrentCustomer",
  description: "Whom the token stands for: also the way to test a token.",
  example: { data: customerExample },
  access: "customer",
  input: input({}),
  message: "Customer",
  data: customerWire,
  handle: async ({ caller }) => wireCustomer(await caller.auth.me()),
});

const staffLogin = one({
  method: "post",
  path: "/auth/staff/login",
  tag: TAG,
  summary: "Sign in with a local staff account (merchants without Atlas)",
  id: "staffLogin",
  description:
    "For merchants without Atlas; an Atlas access token is taken as it is and needs no login here. Wrong passwords are limited per account and address.",
  example: { body: staffLoginExample, data: staffTokenExample },
  access: "anyone",
  input: input({ body: z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) }) }),
  message: "Signed in",
  data: z.object({
    access_token: z.string(),
    token_type: z.literal("bearer"),
    expires_in: z.int(),
    staff: z.object({
      account_id: z.int(),
      email: z.string(),
      name: z.string(),
      me_id: z.int().nullable(),
      role_level: z.int().nullable(),
      is_platform: z.boolean(),
      memberships: z.array(z.object({ me_id: z.int(), me_name: z.string(), st_id: z.int(), role_level: z.int() })),
    }),
  }),
  async handle({ caller, body }) {
    const session = await caller.auth.staffLogin(body);
    const home = session.memberships.find((each) => each.merchantId === session.merchantId);
    return {
      access_token: session.accessToken,
      token_type: "bearer" as const,
      expires_in: session.expiresInSeconds,
      staff: {
        account_id: session.accountId,
        email: session.email,
        name: session.name,
        me_id: session.merchantId,
        role_level: home?.level ?? null,
        is_platform: session.isPlatform,
        memberships: session.memberships.map((each) => ({
          me_id: each.merchantId,
          me_name: each.merchantName,
          st_id: each.staffId,
          role_level: each.level,
        })),
      },
    };
  },
});

export const authEndpoints: Endpoint[] = [requestMagicLink, verifyMagicLink, requestOtp, verifyOtp, me, staffLogin];

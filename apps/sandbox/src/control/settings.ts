import { z } from "zod";

export const settingsSchema = z.object({
  /** Where Midtrans notices go when the create call named no address of its own. */
  notificationUrl: z.url(),
  /** 1 keeps the vendor's minutes; the default turns its 2 minutes into 200 ms. */
  retryScale: z.number().positive(),
  /** HTTP status of "Transaction doesn't exist."; which one the vendor uses is not proven. */
  status404Http: z.union([z.literal(200), z.literal(404)]),
  /** HTTP status of the other Core refusals (406, 412, 414): 200, or the same as in the body. */
  coreErrorsHttp: z.union([z.literal(200), z.literal("same")]),
  /** Encrypts successful GET answers of Atlas. */
  atlasEncrypt: z.boolean(),
  /** Five logins a minute, as the real service. */
  atlasLoginLimit: z.boolean(),
  /** Adds me_id to /auth/me for the demo people. */
  atlasMeId: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

const defaults: Settings = {
  notificationUrl: "http://127.0.0.1:8000/api/v1/orders/webhooks/midtrans",
  retryScale: 200 / 120_000,
  status404Http: 404,
  coreErrorsHttp: 200,
  atlasEncrypt: false,
  atlasLoginLimit: false,
  atlasMeId: false,
};

export function initialSettings(overrides: Partial<Settings> = {}): Settings {
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  return settingsSchema.parse({ ...defaults, ...given });
}

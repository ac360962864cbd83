import { z } from "zod";
import type { SandboxOptions } from "./sandbox.ts";

const port = z.coerce.number().int().min(0).max(65535).optional();
const flag = z
  .string()
  .optional()
  .transform((value) => value !== undefined && ["1", "true", "yes", "on"].includes(value.toLowerCase()));

const envSchema = z.object({
  ATAPOS_ENV: z.string().optional(),
  SANDBOX_PORT: port,
  SANDBOX_SMTP_PORT: port,
  SANDBOX_HOST: z.string().optional(),
  SANDBOX_DATA_DIR: z.string().optional(),
  SANDBOX_PUBLIC_URL: z.url().optional(),
  SANDBOX_NOTIFICATION_URL: z.url().optional(),
  SANDBOX_RETRY_SCALE: z.coerce.number().positive().optional(),
  SANDBOX_STATUS_404_HTTP: z.enum(["200", "404"]).optional(),
  SANDBOX_ATLAS_ENCRYPT: flag,
  SANDBOX_ATLAS_LOGIN_LIMIT: flag,
  ATLAS_ENCRYPTION_KEY: z.string().optional(),
  ATLAS_ENCRYPTION_IV: z.string().optional(),
  CLOUDINARY_CLOUD_NAME: z.string().optional(),
  CLOUDINARY_API_KEY: z.string().optional(),
  CLOUDINARY_API_SECRET: z.string().optional(),
});

type Env = z.infer<typeof envSchema>;
export type EnvResult = { kind: "ok"; options: SandboxOptions } | { kind: "refused"; reason: string };

/** Empty variables count as unset, as in the other rooms' .env files. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): EnvResult {
  const parsed = envSchema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { kind: "refused", reason: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  if (parsed.data.ATAPOS_ENV?.toLowerCase() === "production") {
    return { kind: "refused", reason: "ATAPOS_ENV=production; the sandbox only pretends to be the vendors" };
  }
  return { kind: "ok", options: toOptions(parsed.data) };
}

function toOptions(env: Env): SandboxOptions {
  return {
    port: env.SANDBOX_PORT ?? 4000,
    smtpPort: env.SANDBOX_SMTP_PORT ?? 4025,
    host: env.SANDBOX_HOST,
    dataDir: env.SANDBOX_DATA_DIR,
    publicUrl: env.SANDBOX_PUBLIC_URL,
    cloudinary: {
      cloudName: env.CLOUDINARY_CLOUD_NAME,
      apiKey: env.CLOUDINARY_API_KEY,
      apiSecret: env.CLOUDINARY_API_SECRET,
    },
    atlas: { encryptionKey: env.ATLAS_ENCRYPTION_KEY, encryptionIv: env.ATLAS_ENCRYPTION_IV },
    settings: {
      notificationUrl: env.SANDBOX_NOTIFICATION_URL,
      retryScale: env.SANDBOX_RETRY_SCALE,
      status404Http: env.SANDBOX_STATUS_404_HTTP === "200" ? 200 : undefined,
      atlasEncrypt: env.SANDBOX_ATLAS_ENCRYPT,
      atlasLoginLimit: env.SANDBOX_ATLAS_LOGIN_LIMIT,
    },
  };
}

import { createCipheriv } from "node:crypto";
import type { Env } from "@atapos/core";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../http/app-env.ts";

const KEY_BYTES = 32;
const IV_BYTES = 16;

/**
 * Encrypts the bodies of successful GETs, for clients that expect it: AES-256-CBC under a fixed key and IV, without a
 * MAC. It hides answers from a casual look and protects nothing; TLS does that.
 */
export function encryptAnswers(
  env: Pick<Env, "ENCRYPTION_ENABLED" | "ENCRYPTION_KEY" | "ENCRYPTION_IV">,
): MiddlewareHandler<AppEnv> {
  const key = padded(env.ENCRYPTION_KEY ?? "", KEY_BYTES);
  const iv = padded(env.ENCRYPTION_IV ?? "", IV_BYTES);
  return async (c, next) => {
    c.set("mustStayPlain", env.ENCRYPTION_ENABLED);
    await next();
    if (!env.ENCRYPTION_ENABLED || c.req.method !== "GET" || !c.res.ok) return;
    const cipher = createCipheriv("aes-256-cbc", key, iv);
    const data = Buffer.concat([cipher.update(await c.res.text(), "utf8"), cipher.final()]).toString("base64");
    const { status, headers } = c.res;
    const answer = Response.json({ encrypted: true, data }, { status });
    for (const [name, value] of headers) if (!/^content-(length|type)$/.test(name)) answer.headers.set(name, value);
    c.res = undefined;
    c.res = answer;
  };
}

/** The text's UTF-8 bytes, cut or filled with zero bytes. */
function padded(text: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  Buffer.from(text, "utf8").copy(bytes);
  return bytes;
}

import { createCipheriv } from "node:crypto";

/** AES-256-CBC as Atlas does it: key cut to 32 bytes and NUL-padded, iv likewise to 16. Obfuscation, not security. */
export function encryptEnvelope(payload: unknown, secret: { key: string; iv: string }) {
  const cipher = createCipheriv("aes-256-cbc", fit(secret.key, 32), fit(secret.iv, 16));
  const data = Buffer.concat([cipher.update(JSON.stringify(payload), "utf8"), cipher.final()]);
  return { encrypted: true, data: data.toString("base64") };
}

function fit(text: string, length: number): Buffer {
  const fitted = Buffer.alloc(length);
  Buffer.from(text, "utf8").copy(fitted, 0, 0, length);
  return fitted;
}

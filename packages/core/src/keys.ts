import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/** One derived key per kind of token, so that no token can be used as another. */
export interface Keys {
  customerToken: Uint8Array;
  staffToken: Uint8Array;
  tableQr: Uint8Array;
  /** HMAC of one-time codes and links. */
  code: Uint8Array;
  receiptLink: Uint8Array;
  secrets: SecretBox;
}

/** AES-256-GCM with a key id, so that keys can be rotated; `context` is authenticated, not stored. */
export interface SecretBox {
  readonly keyId: string;
  seal(plain: string, context: string): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array, keyId: string, context: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Derives every key of the installation from one secret of at least 32 bytes (HKDF-SHA-256). */
export function deriveKeys(secret: string, secretKeys: Record<string, string> = {}): Keys {
  const derive = (label: string) => new Uint8Array(hkdfSync("sha256", secret, "atapos", label, 32));
  return {
    customerToken: derive("customer-token"),
    staffToken: derive("staff-token"),
    tableQr: derive("table-qr"),
    code: derive("one-time-code"),
    receiptLink: derive("receipt-link"),
    secrets: secretBox({ derived: derive("merchant-secret"), ...decodeKeys(secretKeys) }),
  };
}

function decodeKeys(keys: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(keys).map(([id, base64]) => [id, Buffer.from(base64, "base64")]));
}

/** The last key seals; every key opens. */
function secretBox(keys: Record<string, Uint8Array>): SecretBox {
  const [keyId, key] = Object.entries(keys).at(-1) ?? [];
  if (keyId === undefined || key?.length !== 32) throw new Error("a sealing key has 32 bytes");
  return {
    keyId,
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return new Uint8Array([...nonce, ...cipher.getAuthTag(), ...body]);
    },
    open(sealed, id, context) {
      const used = keys[id];
      if (!used) throw new Error(`no sealing key named ${id}`);
      const decipher = createDecipheriv("aes-256-gcm", used, sealed.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(context))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    },
  };
}

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

const COST = { logN: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
// A hash read back from storage may not ask for more work than this.
const MAX_LOG_N = 20;

/** A slow hash that carries its own parameters: "scrypt$15$8$3$<salt>$<hash>". For passwords and PINs. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  return ["scrypt", COST.logN, COST.r, COST.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Whether the password fits. Without a hash it does the same work and says no, so that timing names no account. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : parse(stored);
  const { salt, hash, cost } = known ?? { salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES), cost: COST };
  const candidate = await derive(password, salt, cost);
  return timingSafeEqual(candidate, hash) && known !== null;
}

function parse(stored: string) {
  const [scheme, logN, r, p, salt, hash] = stored.split("$");
  if (scheme !== "scrypt" || salt === undefined || hash === undefined) return null;
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const isSane = Object.values(cost).every((value) => Number.isInteger(value) && value > 0) && cost.logN <= MAX_LOG_N;
  const digest = Buffer.from(hash, "base64url");
  return isSane && digest.length === HASH_BYTES ? { salt: Buffer.from(salt, "base64url"), hash: digest, cost } : null;
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  const N = 2 ** cost.logN;
  const options: ScryptOptions = { N, r: cost.r, p: cost.p, maxmem: 256 * N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, HASH_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

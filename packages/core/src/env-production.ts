import type { Env } from "./env-schema.ts";

/** Values that come from an example file or from the demo, which everybody knows. */
const PLACEHOLDER = /demo|change|your[_-]|yourdomain|secret-key|^\[.*\]$/i;

const SECRETS = [
  "JWT_SECRET_KEY",
  "NEXTAUTH_SECRET",
  "DB_LOGIN_SECRET",
  "CLOUDINARY_CLOUD_NAME",
  "CLOUDINARY_API_KEY",
  "CLOUDINARY_API_SECRET",
  "CLOUDINARY_FOLDER",
  "RESEND_API_KEY",
  "MAIL_USERNAME",
  "MAIL_PASSWORD",
] as const;

/** Used only when the feature they belong to is on; left over from an example otherwise, which does no harm. */
const CONDITIONAL_SECRETS = [
  ["ATLAS_SSO_URL", "ATLAS_ENCRYPTION_KEY"],
  ["ATLAS_SSO_URL", "ATLAS_ENCRYPTION_IV"],
  ["ENCRYPTION_ENABLED", "ENCRYPTION_KEY"],
  ["ENCRYPTION_ENABLED", "ENCRYPTION_IV"],
] as const;

const VENDOR_HOSTS = [
  ["MIDTRANS_SNAP_BASE_URL", "midtrans.com"],
  ["MIDTRANS_CORE_BASE_URL", "midtrans.com"],
  ["RESEND_BASE_URL", "resend.com"],
  ["CLOUDINARY_BASE_URL", "cloudinary.com"],
] as const;

/** What production refuses: secrets that everybody knows, and addresses that only pretend to be the vendors. */
export function productionProblems(env: Env): string[] {
  const conditional = CONDITIONAL_SECRETS.flatMap(([feature, name]) => (env[feature] ? [name] : []));
  const problems = [...SECRETS, ...conditional]
    .filter((name) => PLACEHOLDER.test(env[name] ?? ""))
    .map((name) => `${name} is a placeholder, which production refuses`);
  if (/user:password@|[:/]demo[:@]/i.test(env.DATABASE_URL)) {
    problems.push("DATABASE_URL is a placeholder, which production refuses");
  }
  for (const [name, host] of VENDOR_HOSTS) {
    const url = env[name];
    if (url !== undefined && !isVendor(url, host)) problems.push(`${name} is not an https address of ${host}`);
  }
  if (env.ATLAS_SSO_URL !== undefined && !isPublicHttps(env.ATLAS_SSO_URL)) {
    problems.push("ATLAS_SSO_URL is not a public https address");
  }
  return problems;
}

function isVendor(address: string, host: string): boolean {
  const url = new URL(address);
  return url.protocol === "https:" && (url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Whoever answers there decides who is staff: never this machine or its own network. */
function isPublicHttps(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isLocal =
    /^(localhost|.*\.localhost|.*\.test|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|0\.0\.0\.0|\[.*)$/;
  return protocol === "https:" && !isLocal.test(hostname);
}

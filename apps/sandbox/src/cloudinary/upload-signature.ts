import { createHash } from "node:crypto";

const unsigned = ["file", "api_key", "signature", "cloud_name", "resource_type"];

/** Sorted k=v joined by "&", the secret appended, hashed; the newer of the two rules escapes "&" in values. */
export function isUploadSigned(params: Record<string, string>, secret: string): boolean {
  const given = params.signature ?? "";
  const algorithm = given.length === 64 ? "sha256" : "sha1";
  const texts = [stringToSign(params, true), stringToSign(params, false)];
  return texts.some(
    (text) =>
      createHash(algorithm)
        .update(text + secret)
        .digest("hex") === given,
  );
}

export function stringToSign(params: Record<string, string>, escapesAmpersand: boolean): string {
  return Object.entries(params)
    .filter(([name, value]) => !unsigned.includes(name) && value !== "")
    .map(([name, value]) => [name, `${name}=${value}`] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => (escapesAmpersand ? pair.replaceAll("&", "%26") : pair))
    .join("&");
}

import { isIP } from "node:net";
import { z } from "zod";

// How the text of one variable becomes a value. Every message says what is expected, never what was given.

/** True and false in any case, as Python wrote them and as others do. */
export const flag = (fallback: boolean) => z.stringbool({ error: "is not true or false" }).default(fallback);

export const whole = (fallback: number, range: { min: number; max: number }) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/, "is not a whole number")
    .transform(Number)
    .refine((value) => value >= range.min && value <= range.max, `is not between ${range.min} and ${range.max}`)
    .default(fallback);

/** An http address without its trailing slash. */
export const address = z
  .url({ protocol: /^https?$/, error: "is not an http or https address" })
  .transform((url) => url.replace(/\/+$/, ""));

export const databaseAddress = z
  .url({ protocol: /^postgres(ql)?$/, error: "is not of the form postgresql://user:password@host:5432/database" })
  .refine((url) => new URL(url).pathname.length > 1, "names no database");

/** A secret of at least 32 bytes; fewer can be guessed, so they are refused in every environment. */
export const longSecret = z.string().refine((text) => Buffer.byteLength(text) >= 32, "is shorter than 32 bytes");

export const oneOf = <const Words extends readonly string[]>(words: Words, fallback: Words[number]) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(words, { error: `is none of ${words.join(", ")}` }))
    .default(fallback);

const ORIGIN = /^(\*|(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?)$/i;

/** A JSON list of `*`, `https://host`, `host`, `*.host` or `https://*.host`, each with a port or without. */
export const originList = (fallback: string[]) =>
  z
    .string()
    .transform((text, context) => parseJson(text, context))
    .pipe(z.array(z.string().regex(ORIGIN, "holds something that is no origin"), { error: "is not a JSON list" }))
    .default(fallback);

/** A JSON object of key id to base64 of 32 bytes; the last one seals, all of them open. */
export const sealingKeys = z
  .string()
  .transform((text, context) => parseJson(text, context))
  .pipe(z.record(z.string(), z.string(), { error: "is not a JSON object of key ids" }))
  .refine(
    (keys) => Object.values(keys).every((key) => Buffer.from(key, "base64").length === 32),
    "holds a key that is not 32 bytes in base64",
  )
  .default({});

/** Addresses and CIDR ranges, separated by commas. */
export const networks = z
  .string()
  .transform((text) => text.split(",").map((each) => each.trim()))
  .refine((all) => all.every(isNetwork), "holds something that is no address or CIDR range")
  .default([]);

/** `name=address` pairs, separated by commas. */
export const namedAddresses = z
  .string()
  .transform((text) => text.split(",").map((pair) => pair.trim().split(/=(.*)/s)))
  .refine(
    (pairs) => pairs.every(([name, url]) => name !== "" && address.safeParse(url).success),
    "is not name=address, ...",
  )
  .transform((pairs) => pairs.map(([name, url]) => ({ name: name ?? "", url: url ?? "" })))
  .default([]);

function isNetwork(text: string): boolean {
  const [ip = "", bits] = text.split("/");
  const version = isIP(ip);
  if (version === 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}

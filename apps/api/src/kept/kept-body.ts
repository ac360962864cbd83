import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Context } from "hono";
import type { AppEnv } from "../http/app-env.ts";

/** One body, each way it is sent: compressed at most once, when the first client asks for that. */
export interface KeptBody {
  plain: Buffer<ArrayBuffer>;
  etag: string;
  headers: Record<string, string>;
  packed: Map<Encoding, Promise<Buffer<ArrayBuffer>>>;
}

type Encoding = "br" | "gzip";

/** Smaller bodies travel in one packet anyway. */
const WORTH_PACKING = 1_024;
/** Packed once and sent often: well, but not so well that the first to ask waits. */
const BROTLI_QUALITY = 5;

export async function keepBody(response: Response): Promise<KeptBody> {
  const plain = Buffer.from(await response.arrayBuffer());
  const headers: Record<string, string> = {};
  for (const name of ["content-type", "vary"]) {
    const value = response.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const digest = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  // Weak: the same answer, packed or not.
  return { plain, etag: `W/"${digest}"`, headers, packed: new Map() };
}

/** The body as this client takes it, or 304 when it has it already. */
export async function sendBody(c: Context<AppEnv>, body: KeptBody): Promise<Response> {
  const isPlain = c.get("mustStayPlain") === true || body.plain.length < WORTH_PACKING;
  const vary = body.headers.vary === undefined ? "accept-encoding" : `${body.headers.vary}, accept-encoding`;
  // Kept by who asked, and asked about each time: who signs out, or in elsewhere, is answered anew.
  const headers = { ...body.headers, vary, etag: body.etag, "cache-control": "private, no-cache" };
  if (matches(c.req.header("if-none-match"), body.etag)) return c.body(null, 304, headers);
  const encoding = isPlain ? null : encodingFor(c.req.header("accept-encoding"));
  if (encoding === null) return c.body(body.plain, 200, headers);
  return c.body(await packed(body, encoding), 200, { ...headers, "content-encoding": encoding });
}

function packed(body: KeptBody, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  const known = body.packed.get(encoding);
  if (known) return known;
  const params = { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const made = encoding === "br" ? promisify(brotliCompress)(body.plain, { params }) : promisify(gzip)(body.plain);
  body.packed.set(encoding, made);
  return made;
}

/** Weak comparison, as RFC 9110 wants it of If-None-Match. */
const matches = (asked: string | undefined, etag: string): boolean =>
  (asked ?? "").split(",").some((each) => each.trim().replace(/^(?!W\/)/, "W/") === etag);

/** The better one of those that the client takes; null for neither. */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const weights = new Map(
    (accepted ?? "").split(",").map((part) => {
      const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith("q="));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  const takes = (encoding: Encoding) => (weights.get(encoding) ?? weights.get("*") ?? 0) > 0;
  return takes("br") ? "br" : takes("gzip") ? "gzip" : null;
}

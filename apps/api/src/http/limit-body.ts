import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";

/**
 * How much of a body that is too large is still read, and thrown away: who is sending reads the answer only afterwards,
 * and a connection that is closed before is a broken network to them instead of a sentence.
 */
const READ_ANYWAY = 48 * 1024 * 1024;

/** Bodies of at most `maxSize` bytes; anything larger is answered by `refuse`. */
export function limitBody(maxSize: number, refuse: (c: Context<AppEnv>) => Response): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { raw } = c.req;
    if (raw.method === "GET" || raw.method === "HEAD") return next();
    // Before the body is so much as looked at: a look turns a light request into a heavy one.
    const length = declaredLength(raw.headers);
    if (length !== null && length <= maxSize) return next();
    if (!raw.body) return next();
    const body = await readBody(raw.body, length === null ? maxSize : 0);
    if (body === null) return refuse(c);
    c.req.raw = new Request(raw, { body });
    return next();
  };
}

/** What the connection will not go beyond; null when it is not told beforehand. */
function declaredLength(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length === null || headers.has("transfer-encoding") ? null : Number(length);
}

/** The whole body; null when it is larger, which is known only once it has been read. */
async function readBody(stream: ReadableStream<Uint8Array>, maxSize: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size > maxSize ? null : new Blob(chunks);
    size += value.byteLength;
    if (size <= maxSize) chunks.push(new Uint8Array(value));
    else chunks.length = 0;
    if (size > READ_ANYWAY) {
      await reader.cancel();
      return null;
    }
  }
}

import { PosError } from "@atapos/domain";

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 2 * 1024 * 1024;

/** A small picture from the host of pictures: soon, from that host alone and no larger than expected, or not at all. */
export async function fetchPicture(url: string, timeoutMs: number = TIMEOUT_MS): Promise<Uint8Array> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { headers: { accept: "image/jpeg" }, redirect: "error", signal });
    if (!answer.ok || answer.body === null) throw new PosError("media_unavailable", { status: answer.status });
    return await readAtMost(answer.body, MAX_BYTES);
  } catch (error) {
    if (error instanceof PosError) throw error;
    throw new PosError("media_unavailable");
  }
}

/** Leaving the loop cancels the rest. */
async function readAtMost(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > most) throw new PosError("media_unavailable", { reason: "too_large" });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

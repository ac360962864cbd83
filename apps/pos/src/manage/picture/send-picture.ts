// One picture on its way to an item: by XMLHttpRequest, because fetch does not say how far an upload is.
import type { AppRouter } from "@atapos/core";
import { createTRPCClient, httpLink } from "@trpc/client";
import { API_URL, apiHeaders } from "../../trpc/links.ts";

export interface Sending {
  productId: number;
  /** A picture of the same item whose place the new one takes. */
  replacesId: number | null;
  picture: Blob;
  idempotencyKey: string;
}

/** `onProgress` hears 0 to 1. Throws as every other procedure does. */
export async function sendPicture(
  { productId, replacesId, picture, idempotencyKey }: Sending,
  onProgress: (share: number) => void,
): Promise<void> {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: API_URL,
        headers: () => apiHeaders(document.documentElement.lang),
        fetch: (url, options) => post(String(url), options?.headers, options?.body, onProgress),
      }),
    ],
  });
  const bytes = await base64Of(picture);
  const replaced = replacesId === null ? {} : { replacesId };
  await client.catalog.addAttachment.mutate({ productId, bytes, idempotencyKey, ...replaced });
}

/** Slow is fine, silence is not: without a byte or an answer for so long, nobody listens any more. */
const STALLED_MS = 45_000;

function post(url: string, headers: unknown, body: unknown, onProgress: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, String(value));
    const giveUp = () => reject(new TypeError("the picture was not sent"));
    let stalled: number | undefined;
    const goOn = () => {
      window.clearTimeout(stalled);
      stalled = window.setTimeout(() => request.abort(), STALLED_MS);
    };
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      goOn();
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = giveUp;
    request.onabort = giveUp;
    request.onloadend = () => window.clearTimeout(stalled);
    goOn();
    request.send(typeof body === "string" ? body : null);
  });
}

const base64Of = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

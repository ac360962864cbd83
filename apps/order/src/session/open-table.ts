import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";
import { oldStickerCookie } from "./old-sticker.ts";
import { readTableToken } from "./read-session.ts";
import { tableCookie } from "./table-cookie.ts";

/** Why a sticker opened no table, as the page says it. */
export const STICKER_PROBLEMS = ["revoked", "unknown", "closed", "inactive", "unreachable"] as const;
export type StickerProblem = (typeof STICKER_PROBLEMS)[number];

/** Exchanges the sticker's token for a session cookie and leads to the menu; what refuses it leads to why. */
export async function openTable(request: Request, token: string): Promise<Response> {
  const sessionToken = (await readTableToken()) ?? undefined;
  try {
    const opened = await serverApi(null).table.openSession.mutate({ token, sessionToken });
    const cookie = tableCookie({
      token: opened.sessionToken,
      expiresAt: new Date(opened.expiresAt),
      isSecure: isSecure(request),
      nowMs: Date.now(),
    });
    return leadTo("/menu", { "set-cookie": cookie });
  } catch (error) {
    const merchant = merchantOf(token);
    const cookie = oldStickerCookie(errorDetailOf(error), isSecure(request));
    return leadTo(
      `/scan?problem=${problemOf(error)}${merchant === null ? "" : `&m=${merchant}`}`,
      cookie === null ? {} : { "set-cookie": cookie },
    );
  }
}

/** A relative address: which host and port people see is not this server's to know. */
const leadTo = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: { ...headers, location, "referrer-policy": "no-referrer", "cache-control": "no-store" },
  });

function problemOf(error: unknown): StickerProblem {
  switch (errorCodeOf(error)) {
    case "table_revoked":
      return "revoked";
    case "table_closed":
      return "closed";
    case "merchant_inactive":
      return "inactive";
    case null:
      return "unreachable";
    default:
      return "unknown";
  }
}

/** The merchant that a sticker names, `t1.<merchant>.…`: unproven, good enough to offer its open menu. */
const merchantOf = (token: string): string | null => /^t1\.([1-9]\d{0,8})\./.exec(token)?.[1] ?? null;

const isSecure = (request: Request): boolean =>
  (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https");

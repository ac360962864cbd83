// How this server asks apps/api: with the visitor's own cookie, so that the API and not the page decides what is seen.
import type { AppRouter } from "@atapos/core";
import { CLIENT_ADDRESS_HEADER } from "@atapos/web/peer-guard";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { headers } from "next/headers";
import { readEnv } from "../env.ts";
import { TABLE_COOKIE } from "../session/table-cookie.ts";

const TIMEOUT_MS = 8_000;

/** `tableToken`: the diner's table session, or null to ask as anybody. */
export function serverApi(tableToken: string | null) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: new URL("/api/trpc", readEnv().API_INTERNAL_URL).href,
        headers: () => askingHeaders(tableToken),
        fetch: (url, options) =>
          fetch(url, {
            ...options,
            body: options?.body ?? null,
            cache: "no-store",
            signal: AbortSignal.timeout(TIMEOUT_MS),
          }),
      }),
    ],
  });
}

export type ServerApi = ReturnType<typeof serverApi>;

async function askingHeaders(tableToken: string | null): Promise<Record<string, string>> {
  const asked = await headers();
  const address = asked.get(CLIENT_ADDRESS_HEADER);
  return {
    "x-atapos": "1",
    // apps/api believes it from its configured peers only, and limits by it
    ...(address !== null && { "x-forwarded-for": address }),
    ...(tableToken !== null && { cookie: `${TABLE_COOKIE}=${encodeURIComponent(tableToken)}` }),
  };
}

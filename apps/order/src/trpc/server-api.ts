// How this server asks apps/api: with the visitor's own cookie, so that the API and not the page decides what is seen.
import type { AppRouter } from "@atapos/core";
import { CLIENT_ADDRESS_HEADER } from "@atapos/web/peer-guard";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { headers } from "next/headers";
import { CUSTOMER_COOKIE } from "../account/customer-cookie.ts";
import { readEnv } from "../env.ts";
import { TABLE_COOKIE } from "../session/table-cookie.ts";
import { readLanguage } from "../words/language.ts";

const TIMEOUT_MS = 8_000;

/** `tableToken`: the diner's table session, `customerToken`: the account signed in here; neither: asks as anybody. */
export function serverApi(tableToken: string | null, customerToken: string | null = null) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: new URL("/api/trpc", readEnv().API_INTERNAL_URL).href,
        headers: () => askingHeaders(tableToken, customerToken),
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

async function askingHeaders(tableToken: string | null, customerToken: string | null): Promise<Record<string, string>> {
  const asked = await headers();
  const address = asked.get(CLIENT_ADDRESS_HEADER);
  return {
    "x-atapos": "1",
    // mails and new accounts speak the language of the page
    "accept-language": await readLanguage(),
    // apps/api believes it from its configured peers only, and limits by it
    ...(address !== null && { "x-forwarded-for": address }),
    ...credentialsOf(tableToken, customerToken),
  };
}

/** An account alone shows its token, so that it may write from here too; a table asks the way its browser does. */
function credentialsOf(tableToken: string | null, customerToken: string | null): Record<string, string> {
  if (tableToken === null) return customerToken === null ? {} : { authorization: `Bearer ${customerToken}` };
  const cookie = `${TABLE_COOKIE}=${encodeURIComponent(tableToken)}`;
  return {
    cookie: customerToken === null ? cookie : `${cookie}; ${CUSTOMER_COOKIE}=${encodeURIComponent(customerToken)}`,
  };
}

// How this server asks apps/api: with the visitor's own cookies, so that the API and not the page decides what is seen.
import type { AppRouter } from "@atapos/core";
import { CLIENT_ADDRESS_HEADER } from "@atapos/web/peer-guard";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { readEnv } from "../env.ts";
import { isOwnCookie } from "../session/cookie-names.ts";
import { readLanguage } from "../words/language.ts";

const TIMEOUT_MS = 8_000;

interface Asking {
  /** The `Cookie` header to show; none asks as anybody. */
  cookie?: string;
  /** A staff token, instead of cookies. */
  bearer?: string;
  /** The page's origin, for changes: apps/api takes none with a cookie and without it. */
  origin?: string;
}

export function serverApi({ cookie, bearer, origin }: Asking = {}) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: new URL("/api/trpc", readEnv().API_INTERNAL_URL).href,
        headers: async () => ({
          ...(await visitorHeaders()),
          ...(cookie !== undefined && cookie !== "" && { cookie }),
          ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
          ...(origin !== undefined && { origin }),
        }),
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

/** One client a request, in the visitor's name, so that what a page asks at the same time travels together. */
export const apiOfVisitor = cache(async (): Promise<ServerApi> => serverApi({ cookie: await ownCookies() }));

/** This app's cookies of the visitor, and no others: the diner's app may share the host. */
export async function ownCookies(): Promise<string> {
  return (await cookies())
    .getAll()
    .filter(({ name }) => isOwnCookie(name))
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join("; ");
}

async function visitorHeaders(): Promise<Record<string, string>> {
  const address = (await headers()).get(CLIENT_ADDRESS_HEADER);
  return {
    "x-atapos": "1",
    "accept-language": await readLanguage(),
    // apps/api believes it from its configured peers only, and limits by it
    ...(address !== null && { "x-forwarded-for": address }),
  };
}

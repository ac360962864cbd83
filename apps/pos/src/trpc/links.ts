import type { AppRouter } from "@atapos/core";
import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import { deviceId } from "./device-id.ts";

export const API_URL = "/api/trpc";
/** Longer addresses are cut off by some proxies. */
const MAX_URL_LENGTH = 2_000;

/** Queries of one moment travel together; a change goes alone, so that no other can delay or spoil it. */
export function apiLinks(language: () => string): TRPCLink<AppRouter>[] {
  const url = API_URL;
  const headers = () => apiHeaders(language());
  return [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: (operation) => operation.type === "query",
        true: httpBatchLink({ url, headers, maxURLLength: MAX_URL_LENGTH }),
        false: httpLink({ url, headers }),
      }),
    }),
  ];
}

export const apiHeaders = (language: string): Record<string, string> => ({
  "x-atapos": "1",
  "x-atapos-device": deviceId(),
  "accept-language": language,
});

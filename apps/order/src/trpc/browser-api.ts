import type { AppRouter } from "@atapos/core";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";

const url = "/api/trpc";

/** The browser's client: loaded after the page stands, since nothing on the menu waits for it. */
export const browserApi = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: httpLink({ url, headers: { "x-atapos": "1" } }),
    }),
  ],
});

export { errorCodeOf } from "./error-code.ts";

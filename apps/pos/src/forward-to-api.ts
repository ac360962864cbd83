import { forward } from "@atapos/web/forward";
import { CLIENT_ADDRESS_HEADER } from "@atapos/web/peer-guard";
import { readEnv } from "./env.ts";

/** The one handler behind every method of the two API routes. */
export const forwardToApi = (request: Request): Promise<Response> =>
  forward(request, {
    upstream: readEnv().API_INTERNAL_URL,
    clientAddress: request.headers.get(CLIENT_ADDRESS_HEADER),
  });

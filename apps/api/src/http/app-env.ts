import type { HttpBindings } from "@hono/node-server";
import type { Identified } from "../identify.ts";

/** What every handler finds on its request. */
export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** The client's address, judged against the trusted proxies. */
    address: string;
    /** Who calls; set under /api/v1 only. */
    identified: Identified;
    /** The answer's body is worked on after its handler: it must be text. */
    mustStayPlain?: boolean;
  };
}

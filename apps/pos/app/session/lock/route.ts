import { lock } from "../../../src/session/lock.ts";

export const dynamic = "force-dynamic";

/** Takes the till from whoever is at it, until somebody comes forward. */
export const POST = (request: Request): Promise<Response> => lock(request);

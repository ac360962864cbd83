import { switchPerson } from "../../../src/session/switch-person.ts";

export const dynamic = "force-dynamic";

/** Hands the till to the person whose PIN this is. */
export const POST = (request: Request): Promise<Response> => switchPerson(request);

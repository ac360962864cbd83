import { changeProfile, signIn, signOut } from "../../../src/account/customer-session.ts";

export const dynamic = "force-dynamic";

/** Signs a customer in with a mailed code or link. */
export const POST = (request: Request): Promise<Response> => signIn(request);

/** Changes the name and number. */
export const PATCH = (request: Request): Promise<Response> => changeProfile(request);

/** Signs out; with `?erase=1` the account and its data go too. */
export const DELETE = (request: Request): Promise<Response> =>
  signOut(request, { erase: new URL(request.url).searchParams.get("erase") === "1" });

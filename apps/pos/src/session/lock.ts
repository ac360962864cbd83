import { cookies } from "next/headers";
import { done, isOwnPage, refuse } from "./own-request.ts";
import { cookieOptions, lockTill, personCookieName, readTill } from "./till-session.ts";

/** Seals the till's session as locked and takes the person's token away. */
export async function lock(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return refuse(403, "forbidden");
  const till = await readTill();
  if (till === null) return refuse(401, "unauthenticated");
  await lockTill(till);
  (await cookies()).set(personCookieName(), "", cookieOptions(0));
  return done();
}

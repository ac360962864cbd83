// Who is signed in on this phone: read once a request, by pages that show what is somebody's own.
import { cookies } from "next/headers";
import { cache } from "react";
import { readTableToken } from "../session/read-session.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { type ServerApi, serverApi } from "../trpc/server-api.ts";
import { CUSTOMER_COOKIE } from "./customer-cookie.ts";

export type Profile = Awaited<ReturnType<ServerApi["auth"]["me"]["query"]>>;

export const readCustomerToken = async (): Promise<string | null> =>
  (await cookies()).get(CUSTOMER_COOKIE)?.value ?? null;

/** Null: nobody is signed in here any more. */
export const readProfile = cache(async (): Promise<Profile | null> => {
  const token = await readCustomerToken();
  if (token === null) return null;
  try {
    return await serverApi(null, token).auth.me.query();
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return null;
  }
});

/** Asks with all that the visitor has: the table's session and the account. */
export const apiOfPhone = cache(
  async (): Promise<ServerApi> => serverApi(await readTableToken(), await readCustomerToken()),
);

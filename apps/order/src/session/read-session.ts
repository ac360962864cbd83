// Who sits here: read once a request, by every page that shows or takes an order.
import { cookies } from "next/headers";
import { cache } from "react";
import { errorCodeOf } from "../trpc/error-code.ts";
import { type ServerApi, serverApi } from "../trpc/server-api.ts";
import { TABLE_COOKIE } from "./table-cookie.ts";

type OwnSession = Awaited<ReturnType<ServerApi["table"]["mySession"]["query"]>>;

/** `ended`: this phone had a table, and staff closed it, its sticker was replaced, or it idled too long. */
export type Session = ({ kind: "table" } & OwnSession) | { kind: "none" } | { kind: "ended" };

export const readSession = cache(async (): Promise<Session> => {
  const token = await readTableToken();
  if (token === null) return { kind: "none" };
  try {
    return { kind: "table", ...(await apiOfVisitor(token).table.mySession.query()) };
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    return { kind: "ended" };
  }
});

/** The visitor's token, for a request to apps/api in its name. */
export const readTableToken = async (): Promise<string | null> => (await cookies()).get(TABLE_COOKIE)?.value ?? null;

/** One client a request, so that what a page asks at the same time travels together. */
export const apiOfVisitor = cache((token: string | null) => serverApi(token));

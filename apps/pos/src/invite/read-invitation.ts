import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";
import { errorCodeOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";

export type Offer = inferRouterOutputs<AppRouter>["auth"]["invitation"];
export type Way = Offer["ways"][number];

/** What the link offers; why it offers nothing. Looking changes nothing: mail scanners open links too. */
export async function readInvitation(token: string): Promise<Offer | "unknown" | "unreachable"> {
  if (token === "") return "unknown";
  try {
    return await serverApi().auth.invitation.query({ token });
  } catch (error) {
    return errorCodeOf(error) === null ? "unreachable" : "unknown";
  }
}

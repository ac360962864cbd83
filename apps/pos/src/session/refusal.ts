import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";

/** ended: the session is over; deactivated: the membership is; inactive: the whole merchant is; missing: no access. */
export type Refusal = "ended" | "deactivated" | "inactive" | "missing";

/** Whether an error says that this person may not go on at all; most say nothing of the kind. */
export function refusalOf(error: unknown): Refusal | null {
  if (errorDetailOf(error).reason === "deactivated") return "deactivated";
  switch (errorCodeOf(error)) {
    case "merchant_inactive":
      return "inactive";
    case "unauthenticated":
      return "ended";
    default:
      return null;
  }
}

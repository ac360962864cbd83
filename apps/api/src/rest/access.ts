import { type Actor, hasLevel, LEVEL_ADMIN, LEVEL_OFFICER, PosError } from "@atapos/domain";

/**
 * Who may call an endpoint, for its documentation and so that 401 and 403 come before any judgement of the body. The
 * procedure behind it decides again: this list lets nobody in.
 */
export type Access = "anyone" | "customer" | "officer" | "admin" | "officer or customer" | "merchant admin";

export function refuseEarly(access: Access, actor: Actor | { kind: "system" }): void {
  if (access === "anyone") return;
  if (actor.kind === "anonymous" || actor.kind === "system") throw new PosError("unauthenticated");
  if (!isAllowed(access, actor)) throw new PosError("forbidden");
  if (actor.kind === "platform" && access !== "merchant admin") {
    throw new PosError("validation", { field: "X-Merchant-Id", reason: "choose a merchant" });
  }
}

function isAllowed(access: Exclude<Access, "anyone">, actor: Actor): boolean {
  switch (access) {
    case "customer":
      return actor.kind === "customer";
    case "officer":
      return hasLevel(actor, LEVEL_OFFICER);
    case "admin":
    case "merchant admin":
      return hasLevel(actor, LEVEL_ADMIN);
    case "officer or customer":
      return actor.kind === "customer" || actor.kind === "table" || hasLevel(actor, LEVEL_OFFICER);
  }
}

import { type Actor, type Language, PosError } from "@atapos/domain";
import type { Deps } from "./deps.ts";

/** One request, or one job, on its way through the use cases. */
export interface Context {
  deps: Deps;
  actor: Actor | { kind: "system" };
  requestId: string;
  /** Client address for limits, already judged against the trusted proxies. */
  address: string;
  language: Language;
  deviceId: string | null;
  /** Whether the actor may still act: open streams ask again every few seconds. */
  recheck?: () => Promise<boolean>;
}

/** A context for work that nobody asked for: jobs, webhooks, seeding. */
export function systemContext(deps: Deps, requestId: string): Context {
  return { deps, actor: { kind: "system" }, requestId, address: "system", language: "id", deviceId: null };
}

/** The tenant comes from the actor, never from input. */
export function merchantOf(actor: Context["actor"]): number {
  switch (actor.kind) {
    case "staff":
    case "customer":
    case "table":
      return actor.merchantId;
    case "platform":
      throw new PosError("validation", { field: "X-Merchant-Id", reason: "choose a merchant" });
    case "anonymous":
    case "system":
      throw new PosError("unauthenticated");
  }
}

/** How the audit log and the idempotency keys name an actor: kind and id, nothing personal. */
export function actorName(actor: Context["actor"]): string {
  switch (actor.kind) {
    case "staff":
      return `staff:${actor.staffId}`;
    case "customer":
      return `customer:${actor.customerId}`;
    case "table":
      return `table:${actor.sessionId}`;
    case "platform":
      return `platform:${actor.name}`;
    case "anonymous":
    case "system":
      return actor.kind;
  }
}

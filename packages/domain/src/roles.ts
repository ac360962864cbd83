export const LEVEL_OFFICER = 10;
export const LEVEL_ADMIN = 100;

/** Who acts. It decides the tenant; input never does. */
export type Actor =
  | {
      readonly kind: "staff";
      readonly merchantId: number;
      readonly staffId: number;
      readonly level: number;
      readonly accountId: number;
      readonly name: string;
    }
  | { readonly kind: "customer"; readonly merchantId: number; readonly customerId: number }
  | {
      readonly kind: "table";
      readonly merchantId: number;
      readonly tableId: number;
      readonly sessionId: number;
      /** The merchant's customer who signed in on the same phone. */
      readonly customerId?: number;
    }
  | { readonly kind: "platform"; readonly name: string; readonly accountId: number | null }
  | { readonly kind: "anonymous" };

export type StaffActor = Extract<Actor, { kind: "staff" }>;
export type CustomerActor = Extract<Actor, { kind: "customer" }>;
export type TableActor = Extract<Actor, { kind: "table" }>;
export type PlatformActor = Extract<Actor, { kind: "platform" }>;

/** Whether the actor has at least this staff level. A platform operator has every level; diners have none. */
export function hasLevel(actor: Actor, level: number): boolean {
  switch (actor.kind) {
    case "staff":
      return actor.level >= level;
    case "platform":
      return true;
    case "customer":
    case "table":
    case "anonymous":
      return false;
  }
}

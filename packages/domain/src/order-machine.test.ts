import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acceptOnPayment,
  acceptOnPlacement,
  applyItemTransition,
  applyOrderTransition,
  canCancel,
  completesOnPayment,
  ITEM_TRANSITIONS,
  type ItemAction,
  type OrderAction,
} from "./order-machine.ts";
import {
  BUSINESS_TYPES,
  ITEM_STATUSES,
  type ItemStatus,
  ORDER_SOURCES,
  ORDER_STATUSES,
  type OrderStatus,
} from "./statuses.ts";
import { codeOf } from "./throws.fixture.ts";

const ACTIONS: readonly OrderAction[] = ["confirm", "complete", "cancel"];
const ITEM_ACTIONS: readonly ItemAction[] = ["start", "finish", "serve", "recall", "void"];
// Written from the rules, not from the table under test.
const LEGAL_STEPS = ["pending>confirmed", "confirmed>completed", "pending>cancelled", "confirmed>cancelled"];
const LEGAL_ITEM_STEPS = [
  "queued>preparing",
  "queued>ready",
  "queued>served",
  "queued>void",
  "preparing>ready",
  "preparing>served",
  "preparing>void",
  "ready>served",
  "ready>preparing",
  "ready>void",
  "served>ready",
];

describe("orders", () => {
  test("every status and action has one lawful answer", () => {
    const reached = ORDER_STATUSES.flatMap((status) =>
      ACTIONS.flatMap((action) => {
        const next = attempt(() => applyOrderTransition({ status, paid: 0, refunded: 0 }, action));
        return next === null ? [] : [`${status}>${next}`];
      }),
    );
    expect(reached.sort()).toEqual([...LEGAL_STEPS].sort());
  });

  test("no random walk leaves the lawful steps, and completed and cancelled stay", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 12 }), fc.nat(2), (actions, paid) => {
        let status: OrderStatus = "pending";
        for (const action of actions) {
          const next = attempt(() => applyOrderTransition({ status, paid, refunded: 0 }, action));
          if (next === null) continue;
          expect(LEGAL_STEPS).toContain(`${status}>${next}`);
          if (next === "cancelled") expect(paid).toBe(0);
          status = next;
        }
      }),
    );
  });

  test.each([
    ["pending", 0, 0, null],
    ["confirmed", 0, 0, null],
    ["confirmed", 5_000, 5_000, null],
    ["pending", 5_000, 0, "already_paid"],
    ["confirmed", 5_000, 4_999, "already_paid"],
    ["completed", 0, 0, "illegal_transition"],
    ["completed", 5_000, 0, "illegal_transition"],
    ["cancelled", 0, 0, "illegal_transition"],
  ] as const)("cancelling a %s order with %d paid and %d refunded gives %s", (status, paid, refunded, code) => {
    const order = { status, paid, refunded };
    expect(canCancel(order)).toBe(code === null);
    if (code === null) expect(applyOrderTransition(order, "cancel")).toBe("cancelled");
    else expect(codeOf(() => applyOrderTransition(order, "cancel"))).toBe(code);
  });

  test("money does not stand in the way of confirming and completing", () => {
    expect(applyOrderTransition({ status: "pending", paid: 5_000, refunded: 0 }, "confirm")).toBe("confirmed");
    expect(applyOrderTransition({ status: "confirmed", paid: 5_000, refunded: 0 }, "complete")).toBe("completed");
  });

  test.each([
    ["manual", false, false],
    ["on_payment", false, true],
    ["always", true, true],
  ] as const)("acceptance %s confirms on placement: %s, on payment: %s", (acceptance, onPlacement, onPayment) => {
    expect(acceptOnPlacement(acceptance)).toBe(onPlacement);
    expect(acceptOnPayment(acceptance, "diner")).toBe(onPayment);
    expect(acceptOnPayment(acceptance, "api")).toBe(onPayment);
    expect(acceptOnPayment(acceptance, "register")).toBe(true);
  });
});

test("only what a shop's register sells is done when it is paid", () => {
  const done = BUSINESS_TYPES.flatMap((type) =>
    ORDER_SOURCES.filter((source) => completesOnPayment(type, source)).map((source) => `${type} ${source}`),
  );
  expect(done).toEqual(["retail register"]);
});

describe("items", () => {
  test("every status and action has one lawful answer", () => {
    const reached = ITEM_STATUSES.flatMap((status) =>
      ITEM_ACTIONS.flatMap((action) => {
        const next = attempt(() => applyItemTransition(status, action));
        return next === null ? [] : [`${status}>${next}`];
      }),
    );
    expect(reached.sort()).toEqual([...LEGAL_ITEM_STEPS].sort());
  });

  test("no random walk leaves the lawful steps, and nothing comes back from void", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ITEM_ACTIONS), { maxLength: 15 }), (actions) => {
        let status: ItemStatus = "queued";
        for (const action of actions) {
          const next = attempt(() => applyItemTransition(status, action));
          if (next === null) continue;
          expect(LEGAL_ITEM_STEPS).toContain(`${status}>${next}`);
          status = next;
        }
      }),
    );
    expect(ITEM_ACTIONS.map((action) => ITEM_TRANSITIONS[action].void)).toEqual(ITEM_ACTIONS.map(() => undefined));
  });
});

function attempt<T>(act: () => T): T | null {
  let next: T | null = null;
  const error = refusal(() => {
    next = act();
  });
  if (error !== null) expect(["illegal_transition", "already_paid"]).toContain(error);
  return next;
}

function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return codeOf(() => {
      throw error;
    });
  }
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttemptAction, applyAttemptTransition, attemptOutcome, nextAttemptStatus } from "./payment-machine.ts";
import { ATTEMPT_STATUSES, type AttemptStatus, LIVE_ATTEMPT_STATUSES } from "./statuses.ts";
import { codeOf } from "./throws.fixture.ts";

const ACTIONS: readonly AttemptAction[] = ["open", "request_void", "settle", "fail", "void"];
// Written from the rules, not from the table under test.
const LEGAL_STEPS = [
  "creating>open",
  "creating>voiding",
  "creating>settled",
  "creating>failed",
  "creating>voided",
  "open>voiding",
  "open>settled",
  "open>failed",
  "open>voided",
  "voiding>settled",
  "voiding>failed",
  "voiding>voided",
  "failed>settled",
  "voided>settled",
  "settled>settled",
];

test("every status and action has one lawful answer", () => {
  const reached = ATTEMPT_STATUSES.flatMap((status) =>
    ACTIONS.flatMap((action) => {
      const next = nextAttemptStatus(status, action);
      return next === null ? [] : [`${status}>${next}`];
    }),
  );
  expect(reached.sort()).toEqual([...LEGAL_STEPS].sort());
});

test("no random walk leaves the lawful steps or comes back to life", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 15 }), (actions) => {
      let status: AttemptStatus = "creating";
      let hasEnded = false;
      for (const action of actions) {
        const next = nextAttemptStatus(status, action);
        if (next === null) {
          const from = status;
          expect(codeOf(() => applyAttemptTransition(from, action))).toBe("illegal_transition");
          continue;
        }
        expect(LEGAL_STEPS).toContain(`${status}>${next}`);
        status = applyAttemptTransition(status, action);
        const isLive = LIVE_ATTEMPT_STATUSES.some((live) => live === next);
        expect(isLive && hasEnded).toBe(false);
        hasEnded = !isLive;
      }
    }),
  );
});

test.each(ATTEMPT_STATUSES)("money may arrive while %s", (status) => {
  expect(applyAttemptTransition(status, "settle")).toBe("settled");
});

test.each([
  ["creating", null, "live"],
  ["open", "pending", "live"],
  ["voiding", "expire", "live"],
  ["settled", "settlement", "settled"],
  ["failed", "deny", "failed"],
  ["voided", "expire", "expired"],
  ["voided", "cancel", "voided"],
  ["voided", null, "voided"],
] as const)("an attempt %s whose gateway last said %s counts as %s", (status, gatewayStatus, expected) => {
  expect(attemptOutcome(status, gatewayStatus)).toBe(expected);
});

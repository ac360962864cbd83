import { describe, expect, it } from "vitest";
import { doneSetupSteps, isEmptyMerchant, nextSetupStep, type SetupFacts } from "./setup-steps.ts";

const fresh: SetupFacts = {
  passed: [],
  hasHours: false,
  hasTaxOrService: false,
  productCount: 0,
  tableCount: 0,
  isGatewaySet: false,
  hasOrders: false,
};

describe("a set-up", () => {
  it("begins after the merchant's own name, and goes on where nothing is there yet", () => {
    expect(nextSetupStep(fresh)).toBe("hours");
    expect(nextSetupStep({ ...fresh, hasHours: true, hasTaxOrService: true })).toBe("menu");
  });

  it("counts what was passed without leaving a trace, and what is there without having been passed", () => {
    const facts = { ...fresh, passed: ["hours", "tables", "unknown"], productCount: 3 };
    expect(doneSetupSteps(facts)).toEqual(["business", "hours", "menu", "tables"]);
    expect(nextSetupStep(facts)).toBe("tax");
  });

  it("is over when all is there or passed", () => {
    const passed = ["hours", "tax", "tables", "payment"];
    expect(nextSetupStep({ ...fresh, passed, productCount: 1, hasOrders: true })).toBeNull();
  });

  it("is asked of a merchant that has nothing to sell and has sold nothing", () => {
    expect(isEmptyMerchant(fresh)).toBe(true);
    expect(isEmptyMerchant({ ...fresh, productCount: 1 })).toBe(false);
    expect(isEmptyMerchant({ ...fresh, hasOrders: true })).toBe(false);
  });
});

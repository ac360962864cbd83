/** The steps of a new merchant's guided set-up, in their order. */
export const SETUP_STEPS = ["business", "hours", "tax", "menu", "tables", "payment", "test"] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** What a merchant has, as far as the set-up asks for it. */
export interface SetupFacts {
  /** Steps that were answered or skipped: "open always" and "no tax" leave no other trace. */
  passed: readonly string[];
  hasHours: boolean;
  hasTaxOrService: boolean;
  productCount: number;
  tableCount: number;
  isGatewaySet: boolean;
  hasOrders: boolean;
}

/** Steps that are behind: their answer is there, or they were passed. The merchant itself has a name and a type. */
export function doneSetupSteps(facts: SetupFacts): SetupStep[] {
  const found: Readonly<Record<SetupStep, boolean>> = {
    business: true,
    hours: facts.hasHours,
    tax: facts.hasTaxOrService,
    menu: facts.productCount > 0,
    tables: facts.tableCount > 0,
    payment: facts.isGatewaySet,
    test: facts.hasOrders,
  };
  return SETUP_STEPS.filter((step) => found[step] || facts.passed.includes(step));
}

/** Where the set-up goes on; null when nothing is left. */
export function nextSetupStep(facts: SetupFacts): SetupStep | null {
  const done = doneSetupSteps(facts);
  return SETUP_STEPS.find((step) => !done.includes(step)) ?? null;
}

/** Nothing to sell and nothing sold: whoever owns it is asked to set it up. */
export const isEmptyMerchant = ({ productCount, hasOrders }: SetupFacts): boolean => productCount === 0 && !hasOrders;

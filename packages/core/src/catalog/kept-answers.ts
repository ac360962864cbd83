// The answers that are worth keeping as they go over the wire: who may have each, and how long it is the truth.
import { LEVEL_OFFICER } from "@atapos/domain";
import type { Context } from "../context.ts";
import { readMerchant } from "../merchant/merchant-store.ts";
import { requireStaff } from "../trpc.ts";
import { inMerchant } from "../unit-of-work.ts";
import { catalogueCache } from "./catalogue-snapshot-store.ts";
import { menuHoldsUntil } from "./get-menu.ts";
import { menuMerchant, menuQuestion } from "./menu-question.ts";

export interface KeptAnswer {
  /** The merchant whose answer this actor gets. Throws what the procedure itself would refuse with. */
  merchantOf(ctx: Context, input: unknown): number;
  /** "menu": an order alone changes nothing of it; "other": it says how much is left. */
  endsWith: "menu" | "other";
}

const ofOfficer = ({ actor }: Context): number => requireStaff(actor, LEVEL_OFFICER).merchantId;

export const KEPT_ANSWERS: Readonly<Record<"menu" | "registerMenu" | "listProducts", KeptAnswer>> = {
  menu: { merchantOf: (ctx, input) => menuMerchant(ctx, menuQuestion.parse(input).merchantId), endsWith: "menu" },
  registerMenu: { merchantOf: ofOfficer, endsWith: "other" },
  listProducts: { merchantOf: ofOfficer, endsWith: "other" },
};

/** What the clock alone changes: from when until when answers about the menu stay as they are. */
export interface HeldTime {
  from: number;
  until: number;
}

/** Between the edges of promotions and hours that lie around this moment. */
export function heldTime(ctx: Context, merchantId: number): Promise<HeldTime> {
  const from = ctx.deps.now();
  return inMerchant(ctx, merchantId, async (uow) => {
    const merchant = await readMerchant(uow);
    const edge = menuHoldsUntil(merchant, await catalogueCache(ctx.deps).get(uow), from);
    return { from, until: edge?.getTime() ?? Number.POSITIVE_INFINITY };
  });
}

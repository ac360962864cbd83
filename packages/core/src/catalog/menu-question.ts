import { PosError } from "@atapos/domain";
import { z } from "zod";
import type { Context } from "../context.ts";

export const menuQuestion = z.object({ merchantId: z.int().min(1).optional() }).default({});

/** Whose menu an actor sees: that of its own merchant; anybody else's question names one, or means the default. */
export function menuMerchant({ actor, deps }: Context, asked: number | undefined): number {
  if (actor.kind === "staff" || actor.kind === "customer" || actor.kind === "table") return actor.merchantId;
  const merchantId = asked ?? deps.config.defaultMerchantId;
  if (merchantId === null) throw new PosError("validation", { field: "merchantId", reason: "required" });
  return merchantId;
}

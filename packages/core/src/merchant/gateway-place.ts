import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";

/** A demo installation never moves real money. */
export function refuseProductionInDemo({ deps }: Context): void {
  if (deps.config.environment !== "demo") return;
  throw new PosError("validation", { field: "isMidtransProduction", reason: "demo_installation" });
}

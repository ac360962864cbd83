import { LEVEL_ADMIN, LEVEL_OFFICER } from "@atapos/domain";
import type { StaffTranslator } from "./staff-types.ts";

/** The levels that there are to give, the widest first. */
export const LEVELS = [LEVEL_ADMIN, LEVEL_OFFICER] as const;

/** What a level is called, and what it may do in a few words. */
export function levelText(t: StaffTranslator, level: number): { name: string; does: string } {
  if (level >= LEVEL_ADMIN) return { name: t("levelAdmin"), does: t("levelAdminDoes") };
  if (level >= LEVEL_OFFICER) return { name: t("levelCashier"), does: t("levelCashierDoes") };
  return { name: t("levelLimited"), does: t("levelLimitedDoes") };
}

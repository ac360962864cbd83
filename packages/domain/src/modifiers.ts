import { type ErrorDetail, PosError } from "./errors.ts";
import { assertMoney, type Money } from "./money.ts";

export interface ModifierOption {
  readonly id: number;
  readonly name: string;
  /** Added to each unit. */
  readonly price: Money;
  readonly isAvailable: boolean;
}

export interface ModifierGroup {
  readonly id: number;
  readonly name: string;
  readonly min: number;
  /** null: no upper limit. */
  readonly max: number | null;
  readonly options: readonly ModifierOption[];
}

export interface ChosenModifier {
  readonly id: number;
  readonly name: string;
  readonly price: Money;
  readonly groupId: number;
}

export interface ModifierRange {
  readonly min: number;
  /** null: no upper limit. */
  readonly max: number | null;
  readonly options: readonly { readonly isAvailable: boolean; readonly isDefault: boolean }[];
}

/** Why nobody could choose from such a group as it says; null when everybody can. */
export function modifierRangeProblem({
  min,
  max,
  options,
}: ModifierRange): "min_above_max" | "min_above_available" | "defaults_above_max" | null {
  if (max !== null && min > max) return "min_above_max";
  if (min > options.filter((option) => option.isAvailable).length) return "min_above_available";
  if (max !== null && options.filter((option) => option.isDefault).length > max) return "defaults_above_max";
  return null;
}

/**
 * Resolves the options that a line asks for, in the menu's order whatever order they were asked in.
 * `total` is the money they add to each unit. Throws `invalid_modifiers` with
 * `{ problems: [{ reason: "unknown" | "unavailable" | "duplicate" | "below_min" | "above_max", ... }] }`.
 */
export function chooseModifiers(
  groups: readonly ModifierGroup[],
  optionIds: readonly number[],
): { chosen: ChosenModifier[]; total: Money } {
  const wanted = new Set(optionIds);
  const chosen: ChosenModifier[] = [];
  const problems: ErrorDetail[] = repeated(optionIds).map((optionId) => ({ reason: "duplicate", optionId }));

  for (const group of groups) {
    const picked = group.options.filter((option) => wanted.delete(option.id));
    problems.push(...groupProblems(group, picked));
    chosen.push(...picked.map(({ id, name, price }) => ({ id, name, price, groupId: group.id })));
  }
  problems.push(...[...wanted].map((optionId) => ({ reason: "unknown", optionId })));

  if (problems.length > 0) throw new PosError("invalid_modifiers", { problems });
  return { chosen, total: assertMoney(chosen.reduce((sum, option) => sum + option.price, 0)) };
}

function groupProblems(group: ModifierGroup, picked: readonly ModifierOption[]): ErrorDetail[] {
  const subject = { groupId: group.id, groupName: group.name };
  const problems: ErrorDetail[] = picked
    .filter((option) => !option.isAvailable)
    .map((option) => ({ reason: "unavailable", optionId: option.id, name: option.name, ...subject }));
  if (picked.length < group.min) problems.push({ reason: "below_min", min: group.min, ...subject });
  if (group.max !== null && picked.length > group.max) {
    problems.push({ reason: "above_max", max: group.max, ...subject });
  }
  return problems;
}

function repeated(optionIds: readonly number[]): number[] {
  return [...new Set(optionIds.filter((id, index) => optionIds.indexOf(id) !== index))];
}

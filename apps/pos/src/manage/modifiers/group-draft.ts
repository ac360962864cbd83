// A modifier group as its editor holds it, and what of it is sent.
import { modifierRangeProblem } from "@atapos/domain";
import type { GroupChange, NewGroup, SharedGroup } from "../menu/menu-types.ts";
import { isEqual } from "../merge-drafts.ts";

export interface OptionDraft {
  /** `o12` for one that is saved, `new-…` for one that is not. */
  key: string;
  id: number | null;
  name: string;
  nameEn: string;
  price: number | null;
  isAvailable: boolean;
  isDefault: boolean;
}

export interface GroupDraft {
  name: string;
  nameEn: string;
  min: number;
  max: number | null;
  options: OptionDraft[];
}

export const GROUP_FIELDS = [
  "name",
  "nameEn",
  "min",
  "max",
  "options",
] as const satisfies readonly (keyof GroupDraft)[];
export type GroupField = (typeof GROUP_FIELDS)[number];

export const draftOfGroup = ({ name, nameEn, min, max, options }: Omit<SharedGroup, "products">): GroupDraft => ({
  name,
  nameEn: nameEn ?? "",
  min,
  max,
  options: options.map((option) => ({
    key: `o${String(option.id)}`,
    id: option.id,
    name: option.name,
    nameEn: option.nameEn ?? "",
    price: option.price,
    isAvailable: option.isAvailable,
    isDefault: option.isDefault,
  })),
});

export const emptyOption = (key: string): OptionDraft => ({
  key,
  id: null,
  name: "",
  nameEn: "",
  price: 0,
  isAvailable: true,
  isDefault: false,
});

/** Must choose one: what most groups are. */
export const emptyGroup = (firstKey: string): GroupDraft => ({
  name: "",
  nameEn: "",
  min: 1,
  max: 1,
  options: [emptyOption(firstKey)],
});

/** A new group with the same options. */
export const copyOfGroup = (draft: GroupDraft, suffix: { name: string; nameEn: string }): GroupDraft => ({
  ...draft,
  name: `${draft.name}${suffix.name}`,
  nameEn: draft.nameEn === "" ? "" : `${draft.nameEn}${suffix.nameEn}`,
  options: draft.options.map((option) => ({ ...option, key: `new-${option.key}`, id: null })),
});

export function groupChange(base: GroupDraft, draft: GroupDraft): GroupChange {
  const { name, nameEn, min, max, options } = newGroupInput(draft);
  return {
    ...(!isEqual(base.name, draft.name) && { name }),
    ...(!isEqual(base.nameEn, draft.nameEn) && { nameEn }),
    ...(base.min !== draft.min && { min }),
    ...(base.max !== draft.max && { max }),
    ...(!isEqual(base.options, draft.options) && { options }),
  };
}

export const newGroupInput = ({ name, nameEn, min, max, options }: GroupDraft): Omit<NewGroup, "idempotencyKey"> => ({
  name: name.trim(),
  nameEn: nameEn.trim(),
  min,
  max,
  options: options.map((option) => ({
    ...(option.id !== null && { id: option.id }),
    name: option.name.trim(),
    nameEn: option.nameEn.trim(),
    price: option.price ?? 0,
    isAvailable: option.isAvailable,
    isDefault: option.isDefault,
  })),
});

export type GroupProblem =
  | "nameMissing"
  | "nameTwice"
  | "optionsMissing"
  | NonNullable<ReturnType<typeof modifierRangeProblem>>;

/** Keys: `name`, `options`, `range`, `option:<key>`. */
export function groupProblems(draft: GroupDraft): ReadonlyMap<string, GroupProblem> {
  const problems = new Map<string, GroupProblem>();
  const range = modifierRangeProblem(draft);
  if (draft.name.trim() === "") problems.set("name", "nameMissing");
  if (draft.options.length === 0) problems.set("options", "optionsMissing");
  else if (range !== null) problems.set("range", range);
  const seen = new Map<string, string>();
  for (const { key, name } of draft.options) {
    const own = name.trim().toLowerCase();
    if (own === "") problems.set(`option:${key}`, "nameMissing");
    else if (seen.has(own)) problems.set(`option:${key}`, "nameTwice");
    else seen.set(own, key);
  }
  return problems;
}

/** One at most is chosen beforehand where one at most may be chosen; pressing the one that is, takes it back. */
export function toggleDefault(draft: GroupDraft, key: string): GroupDraft {
  const isSingle = draft.max === 1;
  return {
    ...draft,
    options: draft.options.map((option) =>
      option.key === key
        ? { ...option, isDefault: !option.isDefault }
        : { ...option, isDefault: option.isDefault && !isSingle },
    ),
  };
}

/** My options over theirs: those that are gone become new ones, where I changed any. */
export const rebaseOptions = (base: GroupDraft, mine: GroupDraft, theirs: GroupDraft): GroupDraft =>
  isEqual(base.options, mine.options)
    ? mine
    : {
        ...mine,
        options: mine.options.map((option) =>
          option.id === null || theirs.options.some(({ id }) => id === option.id)
            ? option
            : { ...option, key: `new-${option.key}`, id: null },
        ),
      };

export type GroupRule =
  | { kind: "requiredOne" }
  | { kind: "requiredSome"; min: number }
  | { kind: "between"; min: number; max: number }
  | { kind: "atLeast"; min: number }
  | { kind: "upTo"; max: number }
  | { kind: "free" };

/** How many may be chosen, as the register and the diner's phone say it. */
export function groupRule({ min, max }: { min: number; max: number | null }): GroupRule {
  if (min === 0) return max === null ? { kind: "free" } : { kind: "upTo", max };
  if (max === null) return { kind: "atLeast", min };
  if (max > min) return { kind: "between", min, max };
  return min === 1 ? { kind: "requiredOne" } : { kind: "requiredSome", min };
}

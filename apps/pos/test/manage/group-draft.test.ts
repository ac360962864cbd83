import { describe, expect, test } from "vitest";
import {
  copyOfGroup,
  draftOfGroup,
  type GroupDraft,
  groupChange,
  groupProblems,
  groupRule,
  newGroupInput,
  toggleDefault,
} from "../../src/manage/modifiers/group-draft.ts";
import { absorbGroup, openGroup, settleGroup } from "../../src/manage/modifiers/group-session.ts";
import { aGroup } from "./menu-data.ts";

const draft = (change: Partial<GroupDraft> = {}): GroupDraft => ({ ...draftOfGroup(aGroup()), ...change });
const optionsWith = (place: number, change: Partial<GroupDraft["options"][number]>) =>
  draft().options.map((option, index) => (index === place ? { ...option, ...change } : option));

test.each([
  [1, 1, { kind: "requiredOne" }],
  [2, 2, { kind: "requiredSome", min: 2 }],
  [1, 3, { kind: "between", min: 1, max: 3 }],
  [1, null, { kind: "atLeast", min: 1 }],
  [0, 3, { kind: "upTo", max: 3 }],
  [0, null, { kind: "free" }],
])("from %s to %s is said as %o", (min, max, rule) => {
  expect(groupRule({ min, max })).toEqual(rule);
});

test.each<[string, Partial<GroupDraft>, [string, string][]]>([
  ["nothing is wrong", {}, []],
  ["no name", { name: " " }, [["name", "nameMissing"]]],
  ["no options", { options: [] }, [["options", "optionsMissing"]]],
  ["more must be chosen than are there", { min: 3, max: null }, [["range", "min_above_available"]]],
  [
    "more are preselected than may be",
    { options: optionsWith(1, { isDefault: true }) },
    [["range", "defaults_above_max"]],
  ],
  ["two options of one name", { options: optionsWith(1, { name: "normal" }) }, [["option:o2", "nameTwice"]]],
])("a group is told: %s", (_, change, problems) => {
  expect([...groupProblems(draft(change))]).toEqual(problems);
});

test("where one may be chosen another default takes its place, and pressing it again takes it back", () => {
  const defaults = (group: GroupDraft) => group.options.map(({ isDefault }) => isDefault);
  expect(defaults(toggleDefault(draft(), "o2"))).toEqual([false, true]);
  expect(defaults(toggleDefault(draft(), "o1"))).toEqual([false, false]);
  expect(defaults(toggleDefault(draft({ max: 2 }), "o2"))).toEqual([true, true]);
});

test("only what changed is sent, and options as a whole", () => {
  expect(groupChange(draft(), draft())).toEqual({});
  expect(groupChange(draft(), draft({ max: null }))).toEqual({ max: null });
  const { options } = groupChange(draft(), draft({ options: optionsWith(0, { price: 2_000 }) }));
  expect(options?.map(({ id, price }) => [id, price])).toEqual([
    [1, 2_000],
    [2, 0],
  ]);
});

test("a copy has options of its own", () => {
  const copy = newGroupInput(copyOfGroup(draft(), { name: " (salinan)", nameEn: " (copy)" }));
  expect([copy.name, copy.nameEn, copy.options.every((option) => !("id" in option))]).toEqual([
    "Tingkat gula (salinan)",
    "",
    true,
  ]);
});

describe("two owners at one group", () => {
  const theirs = aGroup({ version: 3, max: null, options: aGroup().options.slice(0, 1) });
  const mine = { ...openGroup(aGroup()), draft: draft({ name: "Gula" }) };

  test("what was typed stays until it is settled, and what only they changed is theirs", () => {
    const both = absorbGroup(mine, theirs);
    expect([both.draft.name, both.newer]).toEqual(["Gula", theirs]);
    const settled = settleGroup(both, new Map());
    expect(groupChange(settled.base, settled.draft)).toEqual({ name: "Gula" });
    expect(settled.draft.options).toHaveLength(1);
  });

  test("an option of mine that they archived becomes a new one", () => {
    const both = absorbGroup({ ...mine, draft: draft({ options: optionsWith(1, { price: 500 }) }) }, theirs);
    const settled = settleGroup(both, new Map());
    expect(groupChange(settled.base, settled.draft).options?.map(({ id }) => id)).toEqual([1, undefined]);
  });
});

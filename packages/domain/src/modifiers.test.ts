import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseModifiers, type ModifierGroup, modifierRangeProblem } from "./modifiers.ts";
import { posErrorOf } from "./throws.fixture.ts";

const option = (id: number, price: number, isAvailable = true) => ({ id, name: `Option ${id}`, price, isAvailable });
const groups: ModifierGroup[] = [
  { id: 1, name: "Size", min: 1, max: 1, options: [option(10, 0), option(11, 3_000), option(12, 5_000, false)] },
  { id: 2, name: "Extras", min: 0, max: 2, options: [option(20, 1_000), option(21, 2_000), option(22, 500)] },
  { id: 3, name: "Notes", min: 0, max: null, options: [option(30, 0), option(31, 0), option(32, 0)] },
];

test("resolves options in the menu's order and sums their price per unit", () => {
  expect(chooseModifiers(groups, [21, 11, 20])).toEqual({
    chosen: [
      { id: 11, name: "Option 11", price: 3_000, groupId: 1 },
      { id: 20, name: "Option 20", price: 1_000, groupId: 2 },
      { id: 21, name: "Option 21", price: 2_000, groupId: 2 },
    ],
    total: 6_000,
  });
});

test("asks nothing of a product without groups", () => {
  expect(chooseModifiers([], [])).toEqual({ chosen: [], total: 0 });
});

test("knows no upper limit where max is null", () => {
  expect(chooseModifiers(groups, [10, 30, 31, 32]).chosen).toHaveLength(4);
});

test.each([
  ["an unknown option", [10, 99], { reason: "unknown", optionId: 99 }],
  ["an unavailable option", [12], { reason: "unavailable", optionId: 12 }],
  ["the same option twice", [10, 20, 20], { reason: "duplicate", optionId: 20 }],
  ["fewer than the minimum", [20], { reason: "below_min", groupId: 1, min: 1 }],
  ["more than the maximum", [10, 20, 21, 22], { reason: "above_max", groupId: 2, max: 2 }],
])("refuses %s", (_what, optionIds, problem) => {
  const error = posErrorOf(() => chooseModifiers(groups, optionIds));
  expect(error.code).toBe("invalid_modifiers");
  expect(error.detail).toMatchObject({ problems: [problem] });
});

test("names every problem at once", () => {
  const error = posErrorOf(() => chooseModifiers(groups, [10, 11, 99]));
  expect(error.detail).toMatchObject({ problems: [{ reason: "above_max" }, { reason: "unknown" }] });
});

test("a group has a range problem exactly when no choice from it is taken, or more are preselected than may be", () => {
  const anyOption = fc.record({ isAvailable: fc.boolean(), isDefault: fc.boolean() });
  const anyGroup = fc.record({
    min: fc.nat(5),
    max: fc.option(fc.integer({ min: 1, max: 5 })),
    options: fc.array(anyOption, { minLength: 1, maxLength: 5 }),
  });
  const isTaken = (group: ModifierGroup, ids: number[]) => {
    try {
      return chooseModifiers([group], ids).chosen.length === ids.length;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(anyGroup, ({ min, max, options }) => {
      const group = { id: 1, name: "G", min, max, options: options.map((each, id) => ({ ...option(id, 0), ...each })) };
      const available = group.options.filter((each) => each.isAvailable).map(({ id }) => id);
      const isChoosable = [...available.keys(), available.length].some((n) => isTaken(group, available.slice(0, n)));
      const hasRoom = max === null || options.filter((each) => each.isDefault).length <= max;
      expect(modifierRangeProblem(group) === null).toBe(isChoosable && hasRoom);
    }),
  );
});

import { describe, expect, test } from "vitest";
import { draftOfItem, emptyItem, emptyVariant, type ItemDraft } from "../../src/manage/menu/item-draft.ts";
import { itemChange, newItemInput } from "../../src/manage/menu/item-input.ts";
import { itemProblems } from "../../src/manage/menu/item-problems.ts";
import { absorb, isChanged, openSession, settle } from "../../src/manage/menu/item-session.ts";
import type { Item } from "../../src/manage/menu/menu-types.ts";
import { anItem } from "./menu-data.ts";

const ME = 1;
const edited = (change: Partial<ItemDraft>, item = anItem()) => {
  const session = openSession(item);
  return { ...session, draft: { ...session.draft, ...change } };
};
const variantsWith = (place: number, change: Partial<ItemDraft["variants"][number]>) =>
  draftOfItem(anItem()).variants.map((variant, index) => (index === place ? { ...variant, ...change } : variant));

describe("what is sent of an item", () => {
  test("nothing, when nothing was changed", () => {
    expect(itemChange(draftOfItem(anItem()), draftOfItem(anItem()))).toEqual({});
  });

  test("only the fields that were changed, trimmed, with numbers as numbers", () => {
    const { base, draft } = edited({ name: " Kopi Aren ", taxPercent: "10,5", lowStock: "3", stock: "0", sku: "" });
    expect(itemChange(base, draft)).toEqual({ name: "Kopi Aren", taxPercent: 10.5, lowStock: 3, stock: 0, sku: "" });
  });

  test("a variant's stock only where the owner wrote one, since sales move it meanwhile", () => {
    const { base, draft } = edited({ variants: variantsWith(1, { price: 30_000 }) });
    expect(itemChange(base, draft)).toEqual({
      variants: [
        { id: 1, name: "Kecil", price: 20_000 },
        { id: 2, name: "Besar", price: 30_000 },
      ],
    });
    const counted = edited({ variants: variantsWith(0, { stock: "12" }) });
    expect(itemChange(counted.base, counted.draft).variants?.[0]).toEqual({
      id: 1,
      name: "Kecil",
      price: 20_000,
      stock: 12,
    });
  });

  test("shared groups by their ids alone, in the order that was chosen", () => {
    const { base, draft } = edited({ groupIds: [9, 5] });
    expect(itemChange(base, draft)).toEqual({ modifierGroups: [{ id: 9 }, { id: 5 }] });
  });

  test("a new item without a price of its own costs what its cheapest variant does", () => {
    const variant = (price: number) => ({ ...emptyVariant(String(price)), name: String(price), price });
    const draft = { ...emptyItem(3), name: "Teh", variants: [variant(9_000), variant(7_000)] };
    expect(newItemInput(draft)).toMatchObject({ name: "Teh", price: 7_000, categoryId: 3 });
    expect(newItemInput({ ...emptyItem(null), name: "Air", price: 0 })).toEqual({ name: "Air", price: 0 });
  });
});

describe("what keeps an item from being saved", () => {
  test.each<[string, Partial<ItemDraft>, [string, string][]]>([
    ["nothing is wrong", {}, []],
    ["no name", { name: "  " }, [["name", "nameMissing"]]],
    ["no price and no variants", { price: null, variants: [] }, [["price", "priceMissing"]]],
    ["no price, but variants", { price: null }, []],
    ["stock in words", { stock: "lima" }, [["stock", "numberWrong"]]],
    ["more stock than can be kept", { lowStock: "2000000001" }, [["lowStock", "numberWrong"]]],
    ["a tax above all", { taxPercent: "101" }, [["taxPercent", "percentWrong"]]],
    ["a tax with three decimals", { taxPercent: "10.555" }, [["taxPercent", "percentWrong"]]],
    [
      "hours without a day",
      { availability: [{ days: [], from: "08:00", to: "10:00" }] },
      [["window:0", "daysMissing"]],
    ],
    [
      "two variants of one name",
      { variants: variantsWith(1, { name: "KECIL " }) },
      [
        ["variant:v1:name", "nameTwice"],
        ["variant:v2:name", "nameTwice"],
      ],
    ],
  ])("%s", (_, change, problems) => {
    expect([...itemProblems({ ...draftOfItem(anItem()), ...change })]).toEqual(problems);
  });
});

describe("two owners at one item", () => {
  const newer = (change: Partial<Item>) => anItem({ version: 5, ...change });

  test("who has typed nothing sees the new one at once", () => {
    const after = absorb(openSession(anItem()), newer({ price: 22_000 }), ME);
    expect([after.draft.price, after.newer, isChanged(after)]).toEqual([22_000, null, false]);
  });

  test("what a sale takes off the shelf is no conflict and is not sent back", () => {
    const sold = anItem({ variants: anItem().variants.map((each) => ({ ...each, stock: each.stock && 4 })) });
    const after = absorb(edited({ price: 21_000 }), sold, ME);
    expect(after.newer).toBeNull();
    expect(after.draft.variants[0]?.stock).toBe("4");
    expect(itemChange(after.base, after.draft)).toEqual({ price: 21_000 });
  });

  test("a stranger's change is kept beside the draft, which stays as it is", () => {
    const theirs = newer({ price: 22_000 });
    const after = absorb(edited({ name: "Kopi Aren" }), theirs, ME);
    expect([after.draft.name, after.draft.price, after.newer]).toEqual(["Kopi Aren", 20_000, theirs]);
  });

  test("one's own switch in the list goes into the draft, unless the draft says otherwise about it", () => {
    const mine = newer({ isAvailable: false, changedBy: { id: ME, name: "Ayu" } });
    const after = absorb(edited({ price: 21_000 }), mine, ME);
    expect([after.draft.price, after.draft.isAvailable, after.item.version]).toEqual([21_000, false, 5]);
    expect(itemChange(after.base, after.draft)).toEqual({ price: 21_000 });
    const other = newer({ price: 23_000, changedBy: { id: ME, name: "Ayu" } });
    expect(absorb(edited({ price: 21_000 }), other, ME).newer).toBe(other);
  });

  test("without a choice mine stays mine and what only they changed is theirs; both can be chosen otherwise", () => {
    const both = absorb(edited({ price: 21_000, name: "Kopi Aren" }), newer({ price: 22_000, station: "dapur" }), ME);
    const settled = settle(both, new Map());
    expect(itemChange(settled.base, settled.draft)).toEqual({ price: 21_000, name: "Kopi Aren" });
    expect([settled.draft.station, settled.item.version]).toEqual(["dapur", 5]);
    const chosen = settle(both, new Map([["price", "theirs"] as const, ["station", "mine"] as const]));
    expect(itemChange(chosen.base, chosen.draft)).toEqual({ name: "Kopi Aren", station: "bar" });
  });

  test("a variant that they took away is gone, when I changed none", () => {
    const both = absorb(edited({ price: 21_000 }), newer({ variants: anItem().variants.slice(0, 1) }), ME);
    const settled = settle(both, new Map());
    expect(itemChange(settled.base, settled.draft)).toEqual({ price: 21_000 });
  });

  test("my variant that they took away is sent as a new one", () => {
    const theirs = newer({ variants: anItem().variants.slice(0, 1) });
    const settled = settle(absorb(edited({ variants: variantsWith(1, { price: 29_000 }) }), theirs, ME), new Map());
    expect(itemChange(settled.base, settled.draft).variants).toEqual([
      { id: 1, name: "Kecil", price: 20_000 },
      { name: "Besar", price: 29_000 },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import {
  arrangement,
  cardState,
  isWholeOnPlate,
  namesText,
  plateText,
  type RoomTable,
  seatsOf,
  seriesOf,
  zonesOf,
} from "../../src/manage/tables/room.ts";
import { cardWords, printInput } from "../../src/manage/tables/sheet-choice.ts";
import { draftOf, fieldsOf, isSameDraft, problemsOf, seatsIn } from "../../src/manage/tables/table-draft.ts";

const table = (changes: Partial<RoomTable>): RoomTable => ({
  ...{
    id: 1,
    merchantId: 1,
    name: "A1",
    zone: null,
    capacity: 4,
    isActive: true,
    sortOrder: 1,
    orderUrl: "http://x/t/1",
  },
  ...{ sticker: "current", printedAt: null, version: 1, createdAt: "", updatedAt: "", openSessions: 0 },
  ...changes,
});

describe("the room", () => {
  it("shows zones in the order of their first table, and tables without one where they stand", () => {
    const tables = [
      table({ id: 1, zone: "Teras" }),
      table({ id: 2, zone: null, capacity: null }),
      table({ id: 3, zone: "Teras", capacity: 2 }),
    ];
    const zones = zonesOf(tables);
    expect(arrangement(zones)).toEqual([
      { zone: "Teras", tableIds: [1, 3] },
      { zone: null, tableIds: [2] },
    ]);
    expect(zones.map((zone) => seatsOf(zone.tables))).toEqual([6, 0]);
  });

  it.each([
    ["7", "7", true],
    ["A12", "A12", true],
    ["Teras 12", "12", false],
    ["Bar depan", "BA", false],
    ["☕☕☕☕☕", "☕☕", false],
  ])("puts %j on its plate as %j", (name, plate, isWhole) => {
    expect([plateText(name), isWholeOnPlate(name)]).toEqual([plate, isWhole]);
  });

  it("says off before anything about the sticker", () => {
    expect(cardState(table({ isActive: false, sticker: "outdated" }))).toBe("off");
    expect(cardState(table({ sticker: "outdated" }))).toBe("outdated");
  });
});

describe("several tables", () => {
  it.each([
    [{ prefix: "Teras", from: "1", to: "8" }, "Teras 1, Teras 2, … Teras 8"],
    [{ prefix: " T", from: "9", to: "11" }, "T9, T10, T11"],
    [{ prefix: "", from: "5", to: "5" }, "5"],
    [{ prefix: "VIP-", from: "1", to: "2" }, "VIP-1, VIP-2"],
  ])("%j are called %j", (typed, names) => {
    const series = seriesOf(typed);
    expect(series.kind === "fine" && namesText(series.tables)).toBe(names);
  });

  it.each([
    [{ from: "", to: "8" }, { kind: "unfinished" }],
    [{ from: "1.5", to: "8" }, { kind: "unfinished" }],
    [
      { from: "8", to: "1" },
      { kind: "wrong", problem: "numbersWrong" },
    ],
    [
      { from: "1", to: "201" },
      { kind: "wrong", problem: "tooMany" },
    ],
  ])("%j make none", (typed, series) => {
    expect(seriesOf({ prefix: "T", ...typed })).toEqual(series);
  });
});

describe("a table as it is typed", () => {
  it("comes from what is saved and goes back the same", () => {
    const draft = draftOf(table({ zone: "Teras" }));
    expect(fieldsOf(draft)).toEqual({ name: "A1", zone: "Teras", capacity: 4, isActive: true });
    expect(isSameDraft(draft, { ...draft, name: " A1 " })).toBe(true);
    expect(isSameDraft(draft, { ...draft, zone: "" })).toBe(false);
  });

  it.each(["0", "1001", "-1", "1.5", "empat"])("refuses %j seats", (typed) => {
    expect(seatsIn(typed)).toBeNull();
    expect(problemsOf({ ...draftOf(table({})), name: " ", capacity: typed })).toEqual({
      name: "nameMissing",
      capacity: "capacityWrong",
    });
  });
});

describe("the cards to print", () => {
  it("carry one's own sentence, and the second language in the place of the hint", () => {
    const choice = { layout: "a4", language: "both", text: " Scan ya ", hasCutLines: true } as const;
    expect(cardWords(choice)).toMatchObject({ text: "Scan ya", hint: "Scan to order and pay", table: "Meja / Table" });
    expect(printInput([1], choice)).toMatchObject({ tableIds: [1], text: "Scan ya", language: "both" });
    expect(printInput([1], { ...choice, text: "  " }).text).toBeNull();
  });
});

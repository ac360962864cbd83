import { createTranslator } from "@atapos/ui/i18n";
import { describe, expect, test } from "vitest";
import { filterOf, placeOf, placeText } from "../../src/manage/menu/menu-place.ts";
import { photosOf } from "../../src/manage/menu/photos.ts";
import { rowNote, rowPrice } from "../../src/manage/menu/row-note.ts";
import { clockText, daysText, weeklyWindowsText } from "../../src/manage/weekly-windows-text.ts";
import { weeklyWindowsWords } from "../../src/manage/weekly-windows-words.ts";
import { aRow } from "./menu-data.ts";

const NOON = Date.parse("2026-11-28T05:00:00Z");
const note = (change: Parameters<typeof aRow>[0]) => rowNote(aRow(change), NOON, "Asia/Jakarta");
const variant = (id: number, change = {}) => ({
  id,
  name: `V${id}`,
  price: id * 1_000,
  stock: null,
  isAvailable: true,
  ...change,
});
const evening = [{ days: [6], from: "17:00", to: "22:00" }];
const promotion = { id: 1, name: "Jeruk sore", price: 14_000 };

describe("what a row says under its name, the weightiest first", () => {
  test.each<[string, Parameters<typeof aRow>[0], ReturnType<typeof rowNote>]>([
    ["nothing", {}, { kind: "none" }],
    ["off, whatever else", { isAvailable: false, stock: 0, promotion }, { kind: "off" }],
    ["off, when each variant is", { variants: [variant(1, { isAvailable: false })] }, { kind: "off" }],
    ["sold out", { stock: 0, isLow: true }, { kind: "soldOut" }],
    ["sold out, when each variant on sale is", { variants: [variant(1, { stock: 0 })] }, { kind: "soldOut" }],
    [
      "which variants are",
      { variants: [variant(1, { stock: 0 }), variant(2)] },
      { kind: "variantsOut", names: ["V1"] },
    ],
    ["how few are left", { stock: 3, isLow: true, promotion }, { kind: "low", left: 3 }],
    ["that it is not its time", { availability: evening, promotion }, { kind: "closedNow" }],
    ["what it costs now", { promotion, groupCount: 2 }, { kind: "promotion", name: "Jeruk sore", price: 14_000 }],
    ["of what it is made", { variants: [variant(1)], groupCount: 2 }, { kind: "parts", variants: 1, groups: 2 }],
  ])("%s", (_, change, expected) => {
    expect(note(change)).toEqual(expected);
  });

  test("and a price from which its variants begin", () => {
    expect(rowPrice(aRow({ variants: [variant(3), variant(2)] }))).toEqual({ price: 2_000, isFrom: true });
    expect(rowPrice(aRow({ variants: [variant(2)] }))).toEqual({ price: 2_000, isFrom: false });
    expect(rowPrice(aRow())).toEqual({ price: 20_000, isFrom: false });
  });
});

test("the address says which part of the menu is shown, and anything else is all of it", () => {
  for (const text of ["7", "none", "archive", null]) expect(placeText(placeOf(text))).toBe(text);
  for (const text of ["0", "-1", "x", "1e9"]) expect(placeOf(text)).toEqual({ kind: "all" });
  expect(filterOf({ kind: "none" }, " kopi ")).toEqual({ isArchived: false, categoryId: null, search: "kopi" });
  expect(filterOf({ kind: "archive" }, " ")).toEqual({ isArchived: true });
});

test("a picture on its way stands in the place of the one it replaces, another behind all", () => {
  const attachment = (id: number) => ({ id, url: "", thumbnailUrl: `t${id}`, width: 1, height: 1 });
  const upload = (key: string, replacesId: number | null) => ({
    ...{ key, replacesId, productId: 12, picture: new Blob(), url: `blob:${key}` },
    state: { kind: "waiting" } as const,
  });
  const photos = photosOf([attachment(1), attachment(2)], [upload("a", 2), upload("b", null), upload("c", 99)]);
  expect(photos.map(({ key, url }) => [key, url])).toEqual([
    ["a1", "t1"],
    ["a2", "blob:a"],
    ["b", "blob:b"],
    ["c", "blob:c"],
  ]);
});

test.each([
  ["id", [1, 2, 3, 4, 5], "Sen–Jum"],
  ["id", [7, 6], "Sab, Min"],
  ["en", [1, 3, 4, 5, 7], "Mon, Wed–Fri, Sun"],
  ["en", [1, 2, 3, 4, 5, 6, 7], "Every day"],
] as const)("days in %s: %o are %s", (language, days, text) => {
  expect(daysText(days, createTranslator(weeklyWindowsWords, language))).toBe(text);
});

test("hours of the week read by the clock of the language", () => {
  const t = createTranslator(weeklyWindowsWords, "id");
  const clock = (time: string) => clockText(time, "id");
  expect(weeklyWindowsText(null, t, clock)).toBe("Setiap saat");
  expect(weeklyWindowsText(evening, t, clock)).toBe("Sab 17.00–22.00");
  expect(weeklyWindowsText([{ days: [1], from: "00:00", to: "00:00" }], t, clock)).toBe("Sen");
});

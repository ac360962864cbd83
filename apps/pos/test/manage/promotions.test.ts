import { createTranslator } from "@atapos/ui/i18n";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentOf } from "../../src/manage/promotions/amount-field.tsx";
import {
  draftOf,
  inputOf,
  newDraft,
  type PromotionDraft,
  problemsOf,
  scheduleOf,
} from "../../src/manage/promotions/promotion-draft.ts";
import {
  daysText,
  daysUntil,
  overlapText,
  promotionLine,
  rangeText,
  scheduleText,
  shortHours,
  startText,
} from "../../src/manage/promotions/promotion-text.ts";
import type { BoardPromotion, PromotionView } from "../../src/manage/promotions/promotion-types.ts";
import { promotionWords } from "../../src/manage/promotions/promotion-words.ts";
import { daysFrom, weekBars } from "../../src/manage/promotions/week-bars.ts";

const timeZone = "Asia/Jayapura";
const at = (local: string) => new Date(`2026-11-${local}:00+09:00`).toISOString();
const t = createTranslator(promotionWords, "id");
const place = { language: "id", timeZone, currency: "IDR" } as const;

const boardPromotion = (fields: Partial<BoardPromotion> = {}): BoardPromotion => ({
  ...{ id: 1, name: "Happy hour kopi", discountType: "percent", amounts: { min: 20, max: 20 }, version: 1 },
  ...{ startsAt: at("16T00:00"), endsAt: at("30T00:00"), schedule: null, isActive: true, state: "coming" },
  ...{ runsUntil: null, nextStartsAt: null, intervals: [], itemCount: 6, itemNames: ["Kopi"], categoryNames: [] },
  ...{ thumbnailUrl: null, overlaps: [] },
  ...fields,
});
const intervals = (...list: [string, string][]) => list.map(([from, to]) => ({ from: at(from), to: at(to) }));

describe("the week's bars", () => {
  const week = { days: daysFrom("2026-11-22"), timeZone, nowMs: Date.parse(at("22T12:00")) };
  const always = boardPromotion({ id: 1, intervals: intervals(["22T00:00", "29T00:00"]) });
  const happy = boardPromotion({
    id: 2,
    intervals: intervals(["23T15:00", "23T17:00"], ["24T22:00", "25T02:00"], ["26T15:00", "26T17:00"]),
  });
  const payday = boardPromotion({
    ...{ id: 3, startsAt: at("25T00:00"), endsAt: at("28T00:00") },
    intervals: intervals(["25T00:00", "28T00:00"]),
  });

  it("are solid today, soft while under way, outlined before; open where the promotion goes on", () => {
    expect(
      weekBars([always, happy, payday], week).map(({ promotion, ...bar }) => ({ id: promotion.id, ...bar })),
    ).toEqual([
      { id: 1, first: 0, last: 6, lane: 0, look: "today", isOpenLeft: true, isOpenRight: true },
      { id: 2, first: 1, last: 2, lane: 1, look: "week", isOpenLeft: false, isOpenRight: false },
      { id: 2, first: 4, last: 4, lane: 1, look: "week", isOpenLeft: false, isOpenRight: false },
      { id: 3, first: 3, last: 5, lane: 2, look: "coming", isOpenLeft: false, isOpenRight: false },
    ]);
  });

  it("share a lane where they leave each other room, and never cross", () => {
    const later = boardPromotion({ id: 4, intervals: intervals(["27T10:00", "27T12:00"]) });
    expect(weekBars([happy, later], week).map(({ lane }) => lane)).toEqual([0, 0, 0]);
    const nights = fc.uniqueArray(fc.integer({ min: 22, max: 28 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(nights, { maxLength: 6 }), (lists) => {
        const promotions = lists.map((days, id) =>
          boardPromotion({
            id,
            intervals: intervals(
              ...days.sort().map((day): [string, string] => [`${String(day)}T10:00`, `${String(day)}T11:00`]),
            ),
          }),
        );
        const bars = weekBars(promotions, week);
        const cells = bars.flatMap(({ lane, first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => `${String(lane)}:${String(first + index)}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells).toHaveLength(lists.flat().length);
      }),
    );
  });
});

describe("a promotion in words", () => {
  it.each([
    [{}, "20%, 6 item"],
    [{ schedule: [{ days: [1, 2, 3, 4], from: "15:00", to: "17:00" }] }, "20%, 6 item, Sen–Kam 15.00–17.00"],
    [{ itemCount: 9, itemNames: [], categoryNames: ["Minuman"] }, "20%, kategori Minuman"],
    [{ discountType: "override_price", amounts: { min: 15_000, max: 15_000 }, itemCount: 1 }, "Harga khusus Rp15.000"],
    [{ discountType: "amount", amounts: { min: 1_000, max: 8_000 } }, "Potongan Rp1.000–Rp8.000, 6 item"],
  ] as const)("%o is %s", (fields, expected) => {
    const { schedule, ...rest } = { schedule: null, ...fields };
    const hours = schedule?.map((each) => ({ ...each, days: [...each.days] })) ?? null;
    const line = { ...rest, schedule: hours, itemNames: ["Kopi"], categoryNames: [], ...rest };
    expect(
      promotionLine(
        { ...boardPromotion(), ...line, itemNames: [...line.itemNames], categoryNames: [...line.categoryNames] },
        place,
        t,
      ),
    ).toBe(expected);
  });

  it("names days, hours, dates and what is still to come", () => {
    expect(daysText([7, 1, 2], "id")).toBe("Sen, Sel, Min");
    expect(daysText([1, 2, 3, 4, 5, 6, 7], "id")).toBe("");
    const night = [{ days: [5, 6], from: "22:00", to: "02:00" }];
    expect(scheduleText(night, "en")).toBe("Fri, Sat 22:00–02:00");
    expect([shortHours(night, "id"), shortHours([{ days: [1], from: "11:30", to: "14:00" }], "id")]).toEqual([
      "22–02",
      "11.30–14",
    ]);
    expect(rangeText(at("25T00:00"), at("30T00:00"), place)).toBe("25–29 Nov");
    const now = Date.parse(at("22T12:00"));
    expect(startText(at("22T15:00"), now, place)).toBe("15.00");
    expect(startText(at("23T15:00"), now, place)).toBe("Sen 15.00");
    expect([daysUntil(at("25T00:00"), now, timeZone), daysUntil(at("23T00:30"), now, timeZone)]).toEqual([3, 1]);
  });

  it("says when two meet, the hours once where they are alike", () => {
    const overlap = { promotionId: 1, name: "Gajian", itemCount: 1, hasMore: false };
    const alike = intervals(["25T15:00", "25T17:00"], ["26T15:00", "26T17:00"]);
    expect(overlapText({ ...overlap, intervals: alike }, place, t)).toBe("Rab 25 dan Kam 26, 15.00–17.00");
    const other = intervals(["25T15:00", "25T17:00"], ["26T16:00", "26T17:00"]);
    expect(overlapText({ ...overlap, intervals: other }, place, t)).toBe("Rab 25 15.00–17.00 dan Kam 26 16.00–17.00");
    expect(overlapText({ ...overlap, intervals: intervals(["25T00:00", "29T00:00"]) }, place, t)).toBe("25–28 Nov");
    expect(overlapText({ ...overlap, intervals: alike, hasMore: true }, place, t)).toBe(
      "Rab 25, Kam 26, dan seterusnya, 15.00–17.00",
    );
  });
});

describe("what is typed", () => {
  const saved: PromotionView = {
    ...{
      id: 3,
      merchantId: 1,
      name: "Happy hour",
      description: null,
      isActive: true,
      discountType: "percent",
      version: 4,
    },
    ...{ startsAt: at("16T08:00"), endsAt: at("30T21:59"), schedule: [{ days: [5], from: "22:00", to: "00:00" }] },
    items: [
      { id: 1, productId: 7, productName: "Kopi", discountAmount: 20 },
      { id: 2, productId: 8, productName: "Teh", discountAmount: 10 },
    ],
    categories: [{ id: 1, categoryId: 2, categoryName: "Es", discountAmount: 20 }],
    ...{ createdAt: at("01T00:00"), updatedAt: at("01T00:00") },
  };

  it("goes back as it came, to the minute, while nothing is touched", () => {
    const { name, discountType, startsAt, endsAt, schedule } = saved;
    expect(inputOf(draftOf(saved, timeZone), saved, timeZone)).toEqual({
      ...{ name, discountType, startsAt, endsAt, schedule },
      items: saved.items.map(({ productId, discountAmount }) => ({ productId, discountAmount })),
      categories: [{ categoryId: 2, discountAmount: 20 }],
    });
  });

  it("has one amount for all but those with their own, and days that begin and end at the outlet's midnight", () => {
    const draft = { ...draftOf(saved, timeZone), amount: 25, startDate: "2026-11-20", endDate: "2026-11-21" };
    expect(inputOf(draft, saved, timeZone)).toMatchObject({
      ...{ startsAt: at("20T00:00"), endsAt: at("22T00:00") },
      items: [{ discountAmount: 25 }, { discountAmount: 10 }],
      categories: [{ discountAmount: 25 }],
    });
  });

  it.each([
    [[{ days: [1, 2, 3, 4, 5, 6, 7], from: "", to: "" }], null],
    [[{ days: [3, 1], from: "", to: "" }], [{ days: [1, 3], from: "00:00", to: "00:00" }]],
    [[{ days: [5], from: "22:00", to: "02:00" }], [{ days: [5], from: "22:00", to: "02:00" }]],
  ])("makes of the hours %j the schedule %j", (windows, expected) => {
    expect(scheduleOf(windows)).toEqual(expected);
  });

  it.each<[string, Partial<PromotionDraft>, object]>([
    ["no name", { name: " " }, { name: "nameMissing" }],
    ["nothing for anything", { targets: [] }, { targets: "targetsMissing" }],
    ["no amount", { amount: null }, { amount: "amountMissing" }],
    ["101 percent", { amount: 101 }, { amount: "percentRange" }],
    ["no end", { endDate: "" }, { dates: "datesMissing" }],
    ["an end before the start", { endDate: "2026-11-15" }, { dates: "datesTurned" }],
    ["half of the hours", { windows: [{ days: [1], from: "10:00", to: "" }] }, { windows: "hoursHalf" }],
    ["hours on no day", { windows: [{ days: [], from: "", to: "" }] }, { windows: "daysMissing" }],
  ])("is not saved with %s", (_name, change, problem) => {
    const whole = draftOf(saved, timeZone);
    expect(Object.values(problemsOf(whole)).every((each) => each === null)).toBe(true);
    expect(problemsOf({ ...whole, ...change })).toMatchObject(problem);
  });

  it("begins with two weeks from today, every day", () => {
    expect(newDraft("2026-11-22")).toMatchObject({ startDate: "2026-11-22", endDate: "2026-12-05" });
  });

  it.each([
    ["12,5", 12.5],
    ["12.5 %", 12.5],
    ["12,", 12],
    ["7,129", 7.12],
    ["", null],
    ["abc", null],
  ])("reads %j as %j percent", (text, expected) => {
    expect(percentOf(text)).toBe(expected);
  });
});

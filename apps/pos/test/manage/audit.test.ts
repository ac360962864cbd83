import { AUDIT_ACTIONS, AUDIT_AREAS, LANGUAGES } from "@atapos/domain";
import { describe, expect, it, test } from "vitest";
import { actionWords } from "../../src/manage/audit/action-words.ts";
import type { AuditChange, AuditEntry, AuditValue } from "../../src/manage/audit/audit-types.ts";
import { describeAction, describePeople } from "../../src/manage/audit/describe-entry.ts";
import { describePath, describeValue } from "../../src/manage/audit/describe-value.ts";
import { groupByDay } from "../../src/manage/audit/group-by-day.ts";
import { historyCsv } from "../../src/manage/audit/history-csv.ts";
import { dayAt, daysOf } from "../../src/manage/audit/period.ts";

const reader = { language: "id" as const, timeZone: "Asia/Jakarta", currency: "IDR" };
const dewi = { kind: "staff" as const, id: 1, name: "Dewi Wulandari" };
const price: AuditChange = {
  path: [
    { field: "variants", name: "Kecil" },
    { field: "price", name: null },
  ],
  what: "changed",
  before: { kind: "money", amount: 18_000 },
  after: { kind: "money", amount: 20_000 },
};

const entry = (some: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ id: 1, at: "2026-11-22T12:12:00Z", who: dewi, approvedBy: null, action: "product.update", area: "menu" },
  ...{ subject: { kind: "product", id: 9, name: "Kopi Susu Aren", orderId: null }, changes: [price], hiddenChanges: 0 },
  ...{ requestId: "r-1", ...some },
});

it("has words for every action that the log knows, in both languages, and no two alike in one of them", () => {
  const actions = AUDIT_AREAS.flatMap((area): readonly string[] => AUDIT_ACTIONS[area]);
  for (const language of LANGUAGES) {
    const words: Readonly<Record<string, unknown>> = actionWords[language];
    expect(actions.filter((action) => !words[action])).toEqual([]);
    const all = Object.values(words);
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  }
});

describe("an entry in words", () => {
  test.each([
    [entry(), "Harga Kopi Susu Aren diubah", "Dewi Wulandari"],
    [entry({ action: "product.archive", changes: [] }), "Kopi Susu Aren diarsipkan", "Dewi Wulandari"],
    [
      entry({
        action: "refund.request",
        subject: { kind: "refund", id: 3, name: "INV-20261122-0058", orderId: 5 },
        approvedBy: { kind: "staff", id: 2, name: "Rizky" },
      }),
      "Uang #0058 dikembalikan",
      "Dewi Wulandari, disetujui PIN Rizky",
    ],
    [
      entry({
        action: "order.cancel",
        subject: { kind: "order", id: 5, name: "INV-20261122-0058", orderId: 5 },
        who: { kind: "table", id: 4, name: "Teras 1" },
        changes: [
          {
            path: [{ field: "reason", name: null }],
            what: "changed",
            before: null,
            after: { kind: "text", text: "salah pesan" },
          },
        ],
      }),
      "Pesanan #0058 dibatalkan",
      "Tamu di meja Teras 1, alasan: salah pesan",
    ],
    [
      entry({ action: "customer.erase", subject: { kind: "customer", id: 7, name: null, orderId: null }, changes: [] }),
      "Data seorang pelanggan dihapus",
      "Dewi Wulandari",
    ],
    [
      entry({
        action: "customer.update",
        subject: { kind: "customer", id: 7, name: null, orderId: null },
        changes: [],
      }),
      "Data pelanggan (data dihapus) diubah",
      "Dewi Wulandari",
    ],
    [
      entry({ action: "voucher.create", who: { kind: "system", id: null, name: null }, changes: [] }),
      "Kopi Susu Aren dibuat",
      "Sistem",
    ],
  ])("says what was done and who did it (%#)", (given, what, who) => {
    expect([describeAction(given, "id"), describePeople(given, "id")]).toEqual([what, who]);
  });
});

test.each<[AuditValue | null, string]>([
  [null, "Kosong"],
  [{ kind: "money", amount: -4_000 }, "−Rp4.000"],
  [{ kind: "percent", value: 10.5 }, "10,5%"],
  [{ kind: "flag", isOn: false }, "Tidak"],
  [{ kind: "word", word: "on_payment" }, "Diterima saat lunas"],
  [{ kind: "word", word: "not in any list" }, "not in any list"],
  [{ kind: "time", at: "2026-11-22T17:00:00Z" }, "23 Nov 2026 · 00.00"],
  [{ kind: "thing", thing: "category", id: 4, name: null }, "#4"],
  [{ kind: "hours", hours: [{ days: [1, 7], opens: "08:00", closes: "22:00" }] }, "Sen Min 08:00–22:00"],
])("a value reads as people write it: %j", (value, text) => {
  expect(describeValue(value, reader)).toBe(text);
});

test.each([
  [price.path, "Harga, Kecil"],
  [[{ field: "receiptHeader", name: null }], "Kepala struk"],
  [[{ field: "somethingNew", name: null }], "Something new"],
])("a field is named with what it is inside of (%#)", (path, text) => {
  expect(describePath(path, "id")).toBe(text);
});

test("days are the outlet's: half past midnight in Jakarta is the day after in UTC's eyes", () => {
  const late = entry({ id: 2, at: "2026-11-22T17:30:00Z" });
  const days = groupByDay([late, entry()], "Asia/Jakarta");
  expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
    ["2026-11-23", 1],
    ["2026-11-22", 1],
  ]);
  expect(dayAt("2026-11-22T17:30:00Z", "Asia/Jayapura")).toBe("2026-11-23");
  const chosen = { from: "2026-01-02", to: null };
  const now = Date.parse("2026-11-22T17:30:00Z");
  expect(daysOf("week", now, "Asia/Jakarta", chosen)).toEqual({ from: "2026-11-17", to: "2026-11-23" });
  expect(daysOf("today", now, "UTC", chosen)).toEqual({ from: "2026-11-22", to: "2026-11-22" });
  expect(daysOf("between", now, "UTC", chosen)).toBe(chosen);
  expect(daysOf("anyTime", now, "UTC", chosen)).toEqual({ from: null, to: null });
});

test("a file has a row a change, and nothing in it that a spreadsheet would run", () => {
  const trap = entry({ who: { ...dewi, name: '=cmd|"x"' }, changes: [price, { ...price, before: null }] });
  const [head, ...rows] = historyCsv([trap], reader).trimEnd().split("\r\n");
  expect(head).toContain("Siapa");
  expect(rows).toHaveLength(2);
  expect(rows[0]).toBe(
    `22 Nov 2026 19.12.00;"'=cmd|""x""";;Harga Kopi Susu Aren diubah;"Harga, Kecil";Rp18.000;Rp20.000;r-1`,
  );
});

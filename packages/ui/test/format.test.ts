import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatExtra,
  formatMinutes,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
} from "../src/format.ts";

const noon = "2025-05-09T05:36:00Z";
const jakarta = { language: "id", timeZone: "Asia/Jakarta" } as const;
const papua = { language: "en", timeZone: "Asia/Jayapura" } as const;

describe("money", () => {
  it.each([
    [93_500, "IDR", "id", "Rp93.500"],
    [93_500, "IDR", "en", "Rp93.500"],
    [0, "IDR", "id", "Rp0"],
    [-8_000, "IDR", "id", "−Rp8.000"],
    [1_234_567_890, "IDR", "id", "Rp1.234.567.890"],
    [1_050, "USD", "en", "$10.50"],
    [1_050, "USD", "id", "$10,50"],
    [500, "JPY", "en", "¥500"],
    [-1_500, "KWD", "en", "−KWD\u00a01.500"],
  ] as const)("%i %s in %s reads %s", (amount, currency, language, text) => {
    expect(formatMoney(amount, currency, language)).toBe(text);
  });

  it("shows a plus before an extra and none before a reduction", () => {
    expect(formatExtra(5_000, "IDR", "id")).toBe("+Rp5.000");
    expect(formatExtra(0, "IDR", "id")).toBe("+Rp0");
    expect(formatExtra(-500, "IDR", "id")).toBe("−Rp500");
  });

  it("keeps every rupiah of any amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        const text = formatMoney(amount, "IDR", "id");
        const digits = Number(text.replace(/\D/gu, ""));
        expect(text.startsWith("−") ? -digits : digits).toBe(amount + 0);
      }),
    );
  });
});

describe("times", () => {
  it.each([
    ["the outlet's hour with a dot", formatTime(noon, jakarta), "12.36"],
    ["another outlet's hour with a colon", formatTime(noon, papua), "14:36"],
    ["midnight as 00", formatTime("2025-05-08T17:05:00Z", jakarta), "00.05"],
    ["a short date", formatDate(noon, jakarta, "short"), "9 Mei"],
    ["a date", formatDate(noon, papua), "9 May 2025"],
    ["a full date", formatDate(noon, jakarta, "full"), "Jumat, 9 Mei 2025"],
    ["the next day over the date line", formatDate("2025-05-09T16:00:00Z", papua, "short"), "10 May"],
    ["date and time", formatDateTime(noon, jakarta), "9 Mei 2025 · 12.36"],
    ["a moment ago", formatRelative(noon, "2025-05-09T05:36:20Z", "id"), "sekarang"],
    ["minutes ago", formatRelative(noon, "2025-05-09T05:39:20Z", "id"), "3 menit yang lalu"],
    ["hours ahead", formatRelative("2025-05-09T08:00:00Z", noon, "en"), "in 2 hours"],
    ["yesterday", formatRelative(noon, "2025-05-10T06:00:00Z", "id"), "kemarin"],
    ["a clock", formatClock(744, "id"), "12.24"],
    ["a clock in English", formatClock(59.2, "en"), "01:00"],
    ["a clock with hours", formatClock(3_661, "id"), "1.01.01"],
    ["nothing left", formatClock(-5, "id"), "00.00"],
    ["minutes, short", formatMinutes(9, "id"), "9 mnt"],
    ["minutes, short, in English", formatMinutes(9, "en"), "9 min"],
  ])("writes %s", (_what, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe("numbers", () => {
  it.each([
    [formatNumber(1_234.5, "id"), "1.234,5"],
    [formatNumber(-1_234.5, "en"), "−1,234.5"],
    [formatPercent(10, "id"), "10%"],
    [formatPercent(10.5, "id"), "10,5%"],
  ])("%s is %s", (text, expected) => {
    expect(text).toBe(expected);
  });
});

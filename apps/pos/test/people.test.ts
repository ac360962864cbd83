import { createTranslator } from "@atapos/ui/i18n";
import { describe, expect, it, test } from "vitest";
import { missingIn } from "../src/invite/use-accept.ts";
import { changesIn, problemsOf } from "../src/manage/customers/customer-draft.ts";
import { customerName, dayText, maskedEmail, maskedPhone } from "../src/manage/customers/customer-text.ts";
import { customerWords } from "../src/manage/customers/customer-words.ts";
import { levelText } from "../src/manage/staff/level-text.ts";
import { fits } from "../src/manage/staff/people-list.tsx";
import { staffWords } from "../src/manage/staff/staff-words.ts";
import { isAddress } from "../src/manage/staff/use-invite.ts";

const t = createTranslator(customerWords, "id");

describe("a customer on the screen", () => {
  test.each([
    ["0812 3456 4417", "0812 •••• 4417"],
    ["+62 812-3456-4417", "+6281 •••• 4417"],
    ["021 88", "021 88"],
  ])("has the number %s written as %s", (phone, written) => expect(maskedPhone(phone)).toBe(written));

  it("shows no whole address in a list, and is called by what there is", () => {
    expect(maskedEmail("ayu.lestari@example.test")).toBe("ayu••••@example.test");
    expect(customerName(t, { name: null, phone: "0812", email: "a@b.test" })).toBe("0812");
    expect(customerName(t, { name: null, phone: null, email: null })).toBe("Tanpa nama");
  });

  test.each([
    ["2026-11-28T00:30:00+07:00", "Hari ini"],
    ["2026-11-27T23:59:00+07:00", "Kemarin"],
    ["2026-11-26T12:00:00+07:00", "26 Nov"],
    ["2025-11-26T12:00:00+07:00", "26 Nov 2025"],
  ])("who came at %s came %s, by the clock of the place", (moment, written) => {
    const place = { language: "id" as const, timeZone: "Asia/Jakarta" };
    expect(dayText(t, moment, "2026-11-28T01:00:00+07:00", place)).toBe(written);
  });
});

describe("a customer as it is typed", () => {
  const saved = { name: "Ayu", phone: "0812 3456", email: "" };
  it("sends only what changed, and takes away what was emptied", () => {
    expect(changesIn({ ...saved, name: " Ayu L ", phone: "" }, saved)).toEqual({ name: "Ayu L", phone: null });
    expect(changesIn({ ...saved, name: "Ayu " }, saved)).toEqual({});
  });
  it("needs a number or an address that can be one", () => {
    expect(problemsOf(saved)).toEqual({});
    expect(problemsOf({ name: "Ayu", phone: " ", email: "" })).toEqual({ phone: "noWay" });
    expect(problemsOf({ name: "", phone: "dua", email: "ayu@" })).toEqual({ phone: "badPhone", email: "badEmail" });
  });
});

describe("people who work here", () => {
  const words = createTranslator(staffWords, "id");
  test.each([
    [100, "Admin"],
    [99, "Kasir"],
    [10, "Kasir"],
    [9, "Terbatas"],
  ])("at level %i are called %s", (level, name) => expect(levelText(words, level).name).toBe(name));

  it("are found by a part of the name or the address, and invited to an address that can be one", () => {
    const rina = { name: "Rina Marlina", email: "rm@example.test" };
    expect(["marl", " RM@", ""].every((search) => fits(rina, search))).toBe(true);
    expect(fits(rina, "budi")).toBe(false);
    expect([isAddress(" a@b.id "), isAddress("a@b"), isAddress("a b@c.id")]).toEqual([true, false, false]);
  });
});

test("an invitation is sent with what its way needs, and a new password of ten characters", () => {
  const given = { name: " ", username: "", password: "123456789" };
  expect(missingIn("new_password", given)).toEqual(["name", "password"]);
  expect(missingIn("password", given)).toEqual([]);
  expect(missingIn("atlas", { ...given, password: "" })).toEqual(["username", "password"]);
  expect(missingIn("new_password", { ...given, name: "Lina", password: "1234567890" })).toEqual([]);
});

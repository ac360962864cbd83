import { createTranslator } from "@atapos/ui/i18n";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRefusal } from "../src/session/ask-session.ts";
import { ownPath } from "../src/session/own-path.ts";
import { eraseDigit, MAX_PIN, pressDigit } from "../src/session/pin-entry.ts";
import { sessionWords } from "../src/session/session-words.ts";
import { signInText } from "../src/session/sign-in-text.ts";
import { initialsOf } from "../src/shell/initials.ts";

describe("where a sign-in leads", () => {
  test.each([
    ["/orders/12?x=1#top", "/orders/12?x=1#top"],
    ["/", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/ok\\..\\x", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["orders", "/"],
    ["/login?next=/login", "/"],
    ["/api/auth/signout", "/"],
    ["/session/lock", "/"],
    ["/loginx", "/loginx"],
    ["/a\nb", "/"],
    [null, "/"],
  ])("from %s is %s", (wished, path) => {
    expect(ownPath(wished)).toBe(path);
  });

  test("is never another site, whatever was asked for", () => {
    const parts = fc.array(fc.constantFrom("/", "\\", ":", "@", "evil.example", "http", "\t", "?", "#", "a"));
    fc.assert(
      fc.property(parts, (asked) => {
        const url = new URL(ownPath(asked.join("")), "https://till.example");
        expect(url.origin).toBe("https://till.example");
      }),
    );
  });
});

describe("a PIN as it is typed", () => {
  const type = (pin: string, knownLength: number | null) =>
    [...pin].reduce((entry, digit) => pressDigit(entry.digits, digit, knownLength), eraseDigit(""));

  test.each([
    ["123", null, "no"],
    ["1234", null, "soon"],
    ["12345", null, "soon"],
    ["12345678", null, "now"],
    ["1234", 4, "now"],
    ["1234", 6, "no"],
    ["123456", 6, "now"],
  ])("%s with a known length of %s goes in: %s", (pin, knownLength, submit) => {
    expect(type(pin, knownLength)).toEqual({ digits: pin, submit });
  });

  test("is never longer than a PIN can be, and erasing hands nothing in", () => {
    expect(type("1234567890", null).digits).toHaveLength(MAX_PIN);
    expect(eraseDigit("1234")).toEqual({ digits: "123", submit: "no" });
    expect(eraseDigit("")).toEqual({ digits: "", submit: "no" });
  });
});

describe("what next-auth answers", () => {
  test.each([
    ["http://till/", true, { ok: true }],
    ["http://till/login?error=unauthenticated", false, { ok: false, code: "unauthenticated", retryAfterSeconds: null }],
    [
      "http://till/api/auth/error?error=too_many_attempts%3A840",
      false,
      { ok: false, code: "too_many_attempts", retryAfterSeconds: 840 },
    ],
    ["http://till/api/auth/signin?csrf=true", true, { ok: false, code: "unreachable", retryAfterSeconds: null }],
    ["http://till/", false, { ok: false, code: "unreachable", retryAfterSeconds: null }],
  ])("%s means %o", (url, isOk, answer) => {
    expect(readRefusal(url, isOk)).toEqual(answer);
  });
});

describe("why a sign-in was refused", () => {
  const t = createTranslator(sessionWords, "en");
  test.each([
    ["account", "unauthenticated", null, "The e-mail or the password is wrong."],
    ["atlas", "unauthenticated", null, "The Atlas user name or the password is wrong."],
    ["account", "too_many_attempts", 840, "Too many tries. Try again in 14 min."],
    ["account", "too_many_attempts", 1, "Too many tries. Try again in 1 min."],
    ["atlas", "sso_unavailable", null, "Atlas cannot be reached right now. Try again, or sign in with e-mail."],
    ["account", "merchant_inactive", null, "This merchant is not active. Ask its owner."],
    ["account", "unreachable", null, "The server cannot be reached. Check the network, then try again."],
    ["account", "internal", null, "Signing in failed on our side. Please try again shortly."],
  ] as const)("%s, %s is said in words", (way, code, seconds, text) => {
    expect(signInText(t, way, code, seconds)).toBe(text);
  });
});

test.each([
  ["Dewi Wulan Sari", "DS"],
  ["rizal", "RI"],
  ["  Bu  Tini ", "BT"],
  ["Ö", "Ö"],
  ["", "?"],
])("%s is drawn as %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

import { describe, expect, test } from "vitest";
import { errorMessage } from "./error-messages.ts";
import { ERROR_KINDS, type ErrorCode, PosError } from "./errors.ts";
import { LANGUAGES } from "./statuses.ts";

function isCode(key: string): key is ErrorCode {
  return key in ERROR_KINDS;
}
const codes = Object.keys(ERROR_KINDS).filter(isCode);

describe.each(LANGUAGES)("messages in %s", (language) => {
  test.each(codes)("%s is a whole sentence of its own", (code) => {
    const message = errorMessage(code, language);
    expect(message).toMatch(/^\p{Lu}.{8,}\.$/u);
    expect(message).not.toContain("_");
    expect(codes.filter((other) => errorMessage(other, language) === message)).toEqual([code]);
  });
});

test("no message is the same in both languages", () => {
  expect(codes.filter((code) => errorMessage(code, "id") === errorMessage(code, "en"))).toEqual([]);
});

test.each([
  ["already_paid", "conflict"],
  ["insufficient_cash", "unprocessable"],
  ["illegal_transition", "conflict"],
  ["signature_invalid", "unauthorized"],
  ["sold_out", "conflict"],
  ["stale_catalogue", "conflict"],
  ["duplicate", "conflict"],
  ["in_use", "conflict"],
  ["idempotency_mismatch", "conflict"],
  ["sso_unavailable", "unavailable"],
  ["not_found", "not_found"],
  ["validation", "unprocessable"],
  ["bad_request", "bad_request"],
] as const)("%s is a %s, as the REST contract asks", (code, kind) => {
  expect(ERROR_KINDS[code]).toBe(kind);
});

test("a PosError carries code, kind, detail and cause, and no detail in its message", () => {
  const cause = new Error("below");
  const error = new PosError(
    "sold_out",
    { lines: [{ index: 0, productId: 7, name: "Es Teh", available: 1 }] },
    { cause },
  );
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "PosError", code: "sold_out", kind: "conflict", message: "sold_out", cause });
  expect(JSON.parse(JSON.stringify(error.detail))).toEqual(error.detail);
  expect(new PosError("internal").detail).toEqual({});
});

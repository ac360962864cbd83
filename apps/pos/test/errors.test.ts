import type { ErrorDetail } from "@atapos/domain";
import { TRPCClientError } from "@trpc/client";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../src/session/refusal.ts";
import { errorCodeOf, errorDetailOf, wasAnswered } from "../src/trpc/error-code.ts";
import { errorText } from "../src/words/error-words.ts";

/** As it comes over the wire from apps/api. */
const refused = (errorCode: string | null, detail: ErrorDetail | null = null) =>
  TRPCClientError.from({
    error: {
      code: -32_000,
      message: errorCode ?? "internal",
      data: { code: "FORBIDDEN", httpStatus: 403, path: "x", errorCode, detail },
    },
  });
const noAnswer = TRPCClientError.from(new TypeError("Failed to fetch"));

describe("what a failure is said to be", () => {
  test.each([
    [noAnswer, "The server cannot be reached. Check the network, then try again."],
    [new Error("anything"), "The server cannot be reached. Check the network, then try again."],
    [refused(null), "Something went wrong on our side."],
    [refused("sold_out"), "There is not enough stock left."],
    [refused("too_many_attempts", { retryAfterSeconds: 61 }), "Too many attempts. Try again in 2 minutes."],
    [
      refused("too_many_attempts", { reason: "pin_locked" }),
      "This PIN is locked after too many wrong tries. Sign in with your password.",
    ],
    [refused("too_many_attempts"), "Too many attempts. Ask for a new code or wait a while."],
  ])("%o", (error, text) => {
    expect(errorText(error, "en")).toBe(text);
    expect(errorText(error, "id")).not.toBe(text);
  });

  test("carries its code and detail, where there was an answer", () => {
    const error = refused("already_paid", { by: "Dewi" });
    expect([errorCodeOf(error), errorDetailOf(error), wasAnswered(error)]).toEqual([
      "already_paid",
      { by: "Dewi" },
      true,
    ]);
    expect([errorCodeOf(noAnswer), errorDetailOf(noAnswer), wasAnswered(noAnswer)]).toEqual([null, {}, false]);
  });
});

describe("whether somebody may go on at all", () => {
  test.each([
    [refused("forbidden", { reason: "deactivated" }), "deactivated"],
    [refused("merchant_inactive"), "inactive"],
    [refused("unauthenticated"), "ended"],
    [refused("forbidden"), null],
    [refused("code_invalid"), null],
    [refused("not_found"), null],
    [noAnswer, null],
  ])("%o means %s", (error, refusal) => {
    expect(refusalOf(error)).toBe(refusal);
  });
});

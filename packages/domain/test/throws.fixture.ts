import { type ErrorCode, PosError } from "./errors.ts";

/** For tests: the PosError that `act` throws; fails when it throws nothing or anything else. */
export function posErrorOf(act: () => unknown): PosError {
  try {
    act();
  } catch (error) {
    if (error instanceof PosError) return error;
    throw error;
  }
  throw new Error("expected a PosError, but nothing was thrown");
}

/** For tests: the code that `act` throws. */
export function codeOf(act: () => unknown): ErrorCode {
  return posErrorOf(act).code;
}

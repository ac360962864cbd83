import { PosError } from "@atapos/domain";
import type { Credentials } from "../src/auth/resolve-actor.ts";
import { type Context, systemContext } from "../src/context.ts";
import type { Deps } from "../src/deps.ts";

/** A clock that tests move by hand, starting now. */
export function testClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (ms: number) => {
      ahead += ms;
    },
  };
}

export function anonymous(deps: Deps, language: "id" | "en" = "id"): Context {
  return { ...systemContext(deps, "test"), actor: { kind: "anonymous" }, language };
}

export function credentials(given: Partial<Credentials> = {}): Credentials {
  return { bearer: null, tableSession: null, sessionAccountId: null, merchantHeader: null, ...given };
}

/** The code of the PosError that the work ends in, or "none". */
export async function errorCodeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    if (error instanceof PosError) return error.code;
    throw error;
  }
}

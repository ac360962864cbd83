import { PosError } from "@atapos/domain";
import { vi } from "vitest";
import { z } from "zod";
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

const inboxSchema = z.array(z.object({ subject: z.string(), text: z.string(), html: z.string(), via: z.string() }));

/** The sandbox's mail to one address, newest first. */
export async function inboxOf(sandboxUrl: string, address: string): Promise<z.infer<typeof inboxSchema>> {
  const answer = await fetch(`${sandboxUrl}/inbox?to=${address}`);
  return inboxSchema.parse(await answer.json());
}

/** The newest mail to an address, which must come within the ten seconds that a person is promised. */
export function firstMailTo(sandboxUrl: string, address: string): Promise<z.infer<typeof inboxSchema>[number]> {
  return vi.waitFor(
    async () => {
      const [first] = await inboxOf(sandboxUrl, address);
      if (!first) throw new Error("no mail yet");
      return first;
    },
    { timeout: 10_000, interval: 100 },
  );
}

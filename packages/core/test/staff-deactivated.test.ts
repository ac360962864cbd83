import { type Actor, PosError } from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import type { Deps } from "../src/deps.ts";
import { streamEvents } from "../src/event/stream.ts";
import { updateStaff } from "../src/staff/update-staff.ts";
import { credentials } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";
import { inProcesses } from "./support/orders.ts";

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const resolve = (deps: Deps, { officer }: TestMerchant): Promise<Actor> =>
  resolveActor(deps, credentials({ sessionAccountId: { accountId: officer.actor.accountId, sessionVersion: 1 } }));

/** Milliseconds until the officer is refused in this process, asked every few of them. */
async function refusedAfter(deps: Deps, merchant: TestMerchant): Promise<{ ms: number; refusal: PosError }> {
  const startedAt = performance.now();
  for (;;) {
    const answer = await resolve(deps, merchant).catch((error: unknown) => error);
    const ms = performance.now() - startedAt;
    if (answer instanceof PosError) return { ms, refusal: answer };
    if (ms > 5_000) throw new Error("still in after five seconds");
    await new Promise((done) => setTimeout(done, 5));
  }
}

const deactivate = ({ admin, officer, merchantId }: TestMerchant) =>
  updateStaff(admin, merchantId, { id: officer.actor.staffId, isActive: false });

it("refuses a deactivated person at once where it happened, and within two seconds everywhere else", async () => {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  await inProcesses(installation, 1, async ([other]) => {
    if (!other) throw new Error("one further process");
    await Promise.all([resolve(deps, merchant), resolve(other, merchant)]);
    await deactivate(merchant);
    await expect(resolve(deps, merchant)).rejects.toMatchObject({
      code: "forbidden",
      detail: { reason: "deactivated" },
    });
    const { ms, refusal } = await refusedAfter(other, merchant);
    console.info(`refused by another process after ${Math.round(ms)} ms`);
    expect(ms).toBeLessThan(2_200);
    expect(refusal.detail).toEqual({ reason: "deactivated" });
  });
});

it("refuses at once also in a process where a till of the merchant listens, and ends the person's own feed", async () => {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  const { admin, officer } = merchant;
  await inProcesses(installation, 1, async ([other]) => {
    if (!other) throw new Error("one further process");
    await resolve(other, merchant);
    const ending = new AbortController();
    const listen = async (ctx: typeof admin) => {
      for await (const [, event] of streamEvents(ctx, null, ending.signal)) if (event.type === "ready") ready();
    };
    let opened = 0;
    let ready = () => {};
    const isReady = new Promise<void>((done) => {
      ready = () => {
        opened += 1;
        if (opened === 2) done();
      };
    });
    const recheck = async () => (await resolve(other, merchant).catch(() => null)) !== null;
    const till = listen({ ...admin, deps: other });
    const own = listen({ ...officer, deps: other, recheck }).catch((error: unknown) => error);
    await isReady;
    await deactivate(merchant);
    const { ms } = await refusedAfter(other, merchant);
    console.info(`refused by a listening process after ${Math.round(ms)} ms`);
    expect(ms).toBeLessThan(500);
    expect(await own).toMatchObject({ code: "unauthenticated" });
    ending.abort();
    await till;
  });
});

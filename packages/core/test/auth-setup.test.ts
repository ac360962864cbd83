import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createOwnerLink } from "../src/auth/owner-setup.ts";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { authRouter } from "../src/auth/router.ts";
import { hashPassword } from "../src/identity/password.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { anonymous, credentials, testClock } from "./auth-support.ts";
import { startTestInstallation, type TestInstallation } from "./support/index.ts";

vi.mock("../src/identity/password.ts", { spy: true });

const clock = testClock();
let installation: TestInstallation;
beforeAll(async () => {
  installation = await startTestInstallation({ now: clock.now });
});
afterAll(() => installation?.close());

const input = (token: string, email = "owner@example.test") => ({
  token,
  email,
  name: "Ayu",
  password: "a long password",
  merchantName: "Warung Baru",
  businessType: "fnb" as const,
});
const refused = (code: string) => ({ cause: expect.objectContaining({ code }) });

async function newToken(): Promise<string> {
  const link = await createOwnerLink(installation.deps);
  expect(link).toMatch(/^http:\/\/localhost:8000\/setup\?token=[A-Za-z0-9_-]{43}$/);
  return new URL(link ?? "").searchParams.get("token") ?? "";
}

test("an empty installation's link makes the first owner with a merchant, once, and then no link is given", async () => {
  const { deps } = installation;
  const caller = createCallerFactory(authRouter)(anonymous(deps));
  const late = await newToken();
  clock.advance(24 * 3_600_000);
  await expect(caller.completeSetup(input(late))).rejects.toMatchObject(refused("code_expired"));
  await expect(caller.completeSetup(input("x".repeat(43)))).rejects.toMatchObject(refused("code_invalid"));
  // The slow hash is the price of a password, and anybody may post here.
  expect(hashPassword).not.toHaveBeenCalled();

  const [token, second] = [await newToken(), await newToken()];
  await expect(caller.completeSetup({ ...input(token), password: "short" })).rejects.toThrow();
  const at = (n: number) => caller.completeSetup(input(n % 2 ? token : second, `owner${n}@example.test`));
  const results = await Promise.allSettled([at(0), at(1), at(2), at(3)]);
  const [made, ...more] = results.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(more).toEqual([]);
  expect(made?.memberships).toEqual([expect.objectContaining({ merchantName: "Warung Baru", level: 100 })]);
  const actor = await resolveActor(deps, credentials({ bearer: made?.accessToken ?? "" }));
  expect(actor).toMatchObject({ kind: "staff", level: 100, merchantId: made?.merchantId });

  expect(await createOwnerLink(deps)).toBeNull();
  for (const used of [token, second]) {
    await expect(caller.completeSetup(input(used, "late@example.test"))).rejects.toMatchObject(refused("code_invalid"));
  }
  const session = await caller.staffLogin({ email: made?.email ?? "", password: "a long password" });
  expect(session.accountId).toBe(made?.accountId);
});

test("a set-up that fails half-way leaves the door open for another", async () => {
  const other = await startTestInstallation();
  try {
    const link = await createOwnerLink(other.deps);
    const token = new URL(link ?? "").searchParams.get("token") ?? "";
    // The merchant's audit row names the request, and PostgreSQL keeps no NUL in text.
    const ctx = { ...anonymous(other.deps), requestId: "\u0000" };
    await expect(createCallerFactory(authRouter)(ctx).completeSetup(input(token))).rejects.toThrow();
    expect(hashPassword).toHaveBeenCalled();
    expect(await createOwnerLink(other.deps)).not.toBeNull();
    // Nothing was spent: the same link still opens the door.
    const made = await createCallerFactory(authRouter)(anonymous(other.deps)).completeSetup(input(token));
    expect(made.memberships).toHaveLength(1);
  } finally {
    await other.close();
  }
});

import { startSandbox } from "@atapos/sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAtlasSso } from "../src/adapters/atlas-sso.ts";
import { resolveActor } from "../src/auth/resolve-actor.ts";
import { createAccount } from "../src/staff/create-account.ts";
import { staffRouter } from "../src/staff/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { credentials } from "./auth-support.ts";
import {
  createTestMerchant,
  startTestInstallation,
  type TestInstallation,
  type TestMerchant,
} from "./support/index.ts";

const encryption = { encryptionKey: "an atlas key that is longer than 32 bytes", encryptionIv: "short iv" };
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let installation: TestInstallation;
beforeAll(async () => {
  sandbox = await startSandbox({ atlas: encryption });
  const sso = createAtlasSso({ baseUrl: `${sandbox.url}/atlas/api/v1`, appCode: "atapos", ...encryption });
  installation = await startTestInstallation({ sso });
});
afterAll(async () => {
  await installation?.close();
  await sandbox?.stop();
});

const as = (ctx: TestMerchant["admin"]) => createCallerFactory(staffRouter)(ctx);
const refused = (code: string, reason?: string) => ({
  cause: expect.objectContaining({ code, ...(reason && { detail: expect.objectContaining({ reason }) }) }),
});
const newEmail = () => `${crypto.randomUUID()}@example.test`;
const shop = () => createTestMerchant(installation.deps);
const memberOf = async (place: TestMerchant, id: number) =>
  (await as(place.admin).people()).members.find((each) => each.id === id);

test("the owner's page shows who is locked out, who left, how they sign in, and when they last did something", async () => {
  const place = await shop();
  const admin = as(place.admin);
  const { id } = await admin.create({ email: newEmail(), name: "Agus", level: 10, pin: "4711" });
  expect(await memberOf(place, id)).toMatchObject({ lastActiveAt: null, hasPassword: false, isPinLocked: false });
  for (let n = 0; n < 5; n += 1)
    await as(place.officer)
      .verifyPin({ staffId: id, pin: "0000" })
      .catch(() => {});
  expect(await memberOf(place, id)).toMatchObject({ isPinLocked: true });
  await admin.unlockPin({ id });
  expect(await memberOf(place, id)).toMatchObject({ isPinLocked: false, hasPin: true });
  await admin.deactivate({ id });
  const { members } = await admin.people();
  expect(members.at(-1)).toMatchObject({ id, isActive: false });
  expect((await memberOf(place, place.admin.actor.staffId))?.lastActiveAt).toBeInstanceOf(Date);
  await admin.update({ id, isActive: true });
  expect(await memberOf(place, id)).toMatchObject({ isActive: true });
});

test("nobody takes their own rights away, not even with another admin there", async () => {
  const place = await shop();
  const me = place.admin.actor.staffId;
  await as(place.admin).update({ id: place.officer.actor.staffId, level: 100 });
  const less = [() => as(place.admin).deactivate({ id: me }), () => as(place.admin).update({ id: me, level: 10 })];
  for (const ask of less) await expect(ask()).rejects.toMatchObject(refused("in_use", "own_membership"));
  expect(await as(place.admin).update({ id: me, name: "Bu Tini" })).toMatchObject({ name: "Bu Tini", level: 100 });
});

test("an Atlas user is linked by its own password, to an account that is nobody else's, and unlinked at once", async () => {
  const place = await shop();
  const admin = as(place.admin);
  const { id } = await admin.create({ email: newEmail(), name: "Budi", level: 10 });
  const wrong = admin.linkAtlas({ id, username: "cashier", password: "wrong" });
  await expect(wrong).rejects.toMatchObject(refused("code_invalid", "atlas_wrong"));
  await admin.linkAtlas({ id, username: "cashier", password: "demo-cashier-1" });
  expect(await memberOf(place, id)).toMatchObject({ atlasUserId: "2", mayLinkAtlas: false, mayUnlinkAtlas: true });

  const tokens = await installation.deps.sso?.login("cashier", "demo-cashier-1");
  const enter = () => resolveActor(installation.deps, credentials({ bearer: tokens?.accessToken ?? "" }));
  expect(await enter()).toMatchObject({ kind: "staff", merchantId: place.merchantId, staffId: id });
  await admin.unlinkAtlas({ id });
  await expect(enter()).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await memberOf(place, id)).toMatchObject({ atlasUserId: null, mayLinkAtlas: true });
});

test("an account with its own password, with work elsewhere or with the whole installation keeps its Atlas user", async () => {
  const [place, other] = [await shop(), await shop()];
  const admin = as(place.admin);
  const own = await admin.create({ email: newEmail(), name: "Own", level: 10, password: "a long password" });
  const operator = await createAccount(place.admin, { email: newEmail(), name: "Eka", isPlatform: true });
  const elsewhere = await createAccount(place.admin, { email: newEmail(), name: "Two", atlasUserId: "elsewhere" });
  const ids = await installation.deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    const join = (merchantId: number, accountId: number) =>
      db.staff.create({ data: { merchantId, accountId, level: 10, name: "Joined" }, select: { id: true } });
    await join(other.merchantId, elsewhere.id);
    return [(await join(place.merchantId, operator.id)).id, (await join(place.merchantId, elsewhere.id)).id];
  });
  for (const id of [own.id, ...ids]) {
    const link = admin.linkAtlas({ id, username: "owner2", password: "demo-owner-2" });
    await expect(link).rejects.toMatchObject(refused("forbidden", "own_account"));
    await expect(admin.unlinkAtlas({ id })).rejects.toMatchObject(refused("forbidden", "own_account"));
    expect(await memberOf(place, id)).toMatchObject({ mayLinkAtlas: false, mayUnlinkAtlas: false });
  }
  const { id } = await admin.create({ email: newEmail(), name: "Mine", level: 10 });
  const operatorUser = admin.linkAtlas({ id, username: "super", password: "demo-super-1" });
  await expect(operatorUser).rejects.toMatchObject(refused("forbidden", "atlas_no_role"));
  await admin.linkAtlas({ id: place.admin.actor.staffId, username: "owner3", password: "demo-owner-3" });
  const taken = admin.linkAtlas({ id, username: "owner3", password: "demo-owner-3" });
  await expect(taken).rejects.toMatchObject(refused("duplicate", "atlas_user_taken"));
  const onlyWayIn = admin.unlinkAtlas({ id: place.admin.actor.staffId });
  await expect(onlyWayIn).rejects.toMatchObject(refused("forbidden"));
});

import { PosError } from "@atapos/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { systemContext } from "../src/context.ts";
import { createMerchant } from "../src/merchant/create-merchant.ts";
import { readGatewayCredentials } from "../src/merchant/gateway-credentials-store.ts";
import { merchantRouter } from "../src/merchant/router.ts";
import { setMidtransKeys } from "../src/merchant/set-midtrans-keys.ts";
import { updateMerchant } from "../src/merchant/update-merchant.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;
const call = createCallerFactory(merchantRouter);

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

const system = () => systemContext(installation.deps, "test");

describe("creating a merchant", () => {
  it("makes what every merchant needs, with quiet defaults", async () => {
    const merchant = await createMerchant(system(), { name: "Warung", businessType: "fnb" });
    expect(merchant).toMatchObject({
      name: "Warung",
      currency: "IDR",
      timeZone: "Asia/Jakarta",
      taxPercent: 0,
      orderAcceptance: "manual",
      isMidtransServerKeySet: false,
      version: 1,
    });
    const product = await createProduct(system(), merchant.id, { name: "Nasi", price: 1000 });
    expect(product.merchantId).toBe(merchant.id);
  });

  it("gives it the installation's gateway and currency, unless it says otherwise", async () => {
    const { deps } = installation;
    const config = { ...deps.config, newMerchant: { isMidtransProduction: true, currency: "SGD" } };
    const ctx = systemContext({ ...deps, config }, "test");
    const plain = { name: "Warung", businessType: "fnb" } as const;
    expect(await createMerchant(ctx, plain)).toMatchObject({ isMidtransProduction: true, currency: "SGD" });
    const own = { isMidtransProduction: false, currency: "IDR" };
    expect(await createMerchant(ctx, { ...plain, ...own })).toMatchObject(own);
  });

  it("makes whoever created it its admin, who then sees it beside the own one", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const made = await call(admin).create({ name: "Cabang", businessType: "retail" });
    const { items, total } = await call(admin).list({});
    expect(items.map((each) => each.id)).toEqual([merchantId, made.id]);
    expect(total).toBe(2);
    expect(await call(admin).list({ skip: 5 })).toEqual({ items: [], total: 2 });
    expect((await call(admin).list({ search: "CAB" })).items).toMatchObject([{ name: "Cabang" }]);
    expect(await call(admin).get({ id: made.id })).toMatchObject({ name: "Cabang" });
  });

  it("answers a repeated key with the first merchant", async () => {
    const { admin } = await createTestMerchant(installation.deps);
    const input = { name: "Sekali", businessType: "fnb" as const, idempotencyKey: "k1" };
    const first = await call(admin).create(input);
    expect(await call(admin).create(input)).toEqual(first);
    await expect(call(admin).create({ ...input, name: "Lain" })).rejects.toMatchObject({
      cause: { code: "idempotency_mismatch" },
    });
  });

  it.each([
    { timeZone: "Asia/Nowhere" },
    { currency: "XYZ" },
    { taxPercent: 100.01 },
    { servicePercent: -1 },
    { taxPercent: 1.234 },
    { dayCutoffHour: 24 },
    { cashRounding: -100 },
    { name: " " },
  ])("refuses %j", async (settings) => {
    await expect(createMerchant(system(), { name: "Warung", businessType: "fnb", ...settings })).rejects.toHaveProperty(
      "name",
      "ZodError",
    );
  });
});

describe("changing a merchant", () => {
  it("changes only what was sent, counts versions and refuses a stale one", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps, { taxPercent: 10 });
    const changed = await updateMerchant(admin, merchantId, { servicePercent: 5.5, expectedVersion: 1 });
    expect(changed).toMatchObject({ servicePercent: 5.5, taxPercent: 10, name: "Test", version: 2 });
    const stale = updateMerchant(admin, merchantId, { name: "Lain", expectedVersion: 1 });
    await expect(stale).rejects.toMatchObject({ code: "version_conflict" });
  });

  it("keeps the currency once there are prices in it", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    expect(await updateMerchant(admin, merchantId, { currency: "USD" })).toMatchObject({ currency: "USD" });
    await createProduct(admin, merchantId, { name: "Tea", price: 250 });
    await expect(updateMerchant(admin, merchantId, { currency: "IDR" })).rejects.toMatchObject({ code: "in_use" });
  });

  it("is not found for an admin of another merchant, and forbidden for officers", async () => {
    const mine = await createTestMerchant(installation.deps);
    const theirs = await createTestMerchant(installation.deps);
    for (const attempt of [
      () => call(theirs.admin).get({ id: mine.merchantId }),
      () => call(theirs.admin).update({ id: mine.merchantId, name: "Taken" }),
      () => call(theirs.admin).delete({ id: mine.merchantId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ cause: { code: "not_found" } });
    }
    await expect(call(mine.officer).update({ name: "Taken" })).rejects.toMatchObject({ cause: { code: "forbidden" } });
    expect(await call(mine.officer).current()).toMatchObject({ id: mine.merchantId, name: "Test" });
  });

  it("deletes one that never sold, and nothing answers for it afterwards", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    await createProduct(admin, merchantId, {
      name: "Nasi",
      price: 1,
      variants: [{ name: "L", price: 2 }],
      modifierGroups: [{ name: "Level", options: [{ name: "1" }] }],
    });
    await call(admin).delete({ id: merchantId });
    await expect(call(admin).current()).rejects.toMatchObject({ cause: { code: "not_found" } });
  });
});

describe("gateway keys", () => {
  const secret = "SB-Mid-server-very-secret";

  it("open for the adapter, by version, and are never answered or audited", async () => {
    const { deps } = installation;
    const { admin, merchantId } = await createTestMerchant(deps);
    expect(await readGatewayCredentials(deps, merchantId)).toBeNull();
    const view = await call(admin).update({ midtransServerKey: secret, midtransClientKey: "client" });
    expect(view.isMidtransServerKeySet).toBe(true);
    expect(JSON.stringify(view)).not.toContain(secret);
    await setMidtransKeys(admin, merchantId, { serverKey: "second" });
    const newest = { merchantId, serverKey: "second", clientKey: "client", isProduction: false, version: 2 };
    expect(await readGatewayCredentials(deps, merchantId)).toEqual(newest);
    expect(await readGatewayCredentials(deps, merchantId, 1)).toMatchObject({ serverKey: secret, version: 1 });

    const stored = await deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      const audit = await db.auditLog.findMany({ where: { merchantId }, select: { before: true, after: true } });
      const sealed = await db.merchantSecret.findMany({ where: { merchantId }, select: { sealed: true } });
      return JSON.stringify(audit) + sealed.map((row) => Buffer.from(row.sealed).toString("latin1")).join();
    });
    expect(stored).toContain("isMidtransServerKeySet");
    expect(stored).not.toContain(secret);

    const cleared = await call(admin).update({ midtransServerKey: null });
    expect(cleared.isMidtransServerKeySet).toBe(false);
    expect(await readGatewayCredentials(deps, merchantId)).toBeNull();
  });

  it("keep their versions when the account is taken out of use, so that old attempts are still checked by their own key", async () => {
    const { deps } = installation;
    const { merchantId, admin } = await createTestMerchant(deps);
    await setMidtransKeys(admin, merchantId, { serverKey: "first" });
    await setMidtransKeys(admin, merchantId, { serverKey: null });
    expect(await readGatewayCredentials(deps, merchantId)).toBeNull();
    expect(await readGatewayCredentials(deps, merchantId, 1)).toMatchObject({ serverKey: "first", version: 1 });
    await setMidtransKeys(admin, merchantId, { serverKey: "second" });
    expect(await readGatewayCredentials(deps, merchantId)).toMatchObject({ serverKey: "second", version: 2 });
    expect(await readGatewayCredentials(deps, merchantId, 1)).toMatchObject({ serverKey: "first" });
  });

  it("cannot be read by the tenant's role, whoever asks", async () => {
    const { deps } = installation;
    const { merchantId } = await createTestMerchant(deps);
    await setMidtransKeys(system(), merchantId, { serverKey: secret });
    const read = deps.db.withMerchant(merchantId, (tx) => tx.execute("SELECT * FROM atapos.merchant_secret"));
    await expect(read).rejects.toMatchObject({ code: "42501" });
  });

  it("do not open under another merchant's name", async () => {
    const { deps } = installation;
    const [mine, other] = [await createTestMerchant(deps), await createTestMerchant(deps)];
    await setMidtransKeys(system(), mine.merchantId, { serverKey: secret });
    await deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      const row = await db.merchantSecret.findFirstOrThrow({ where: { merchantId: mine.merchantId } });
      const { id: _, ...copied } = row;
      await db.merchantSecret.create({ data: { ...copied, merchantId: other.merchantId } });
    });
    await expect(readGatewayCredentials(deps, other.merchantId, 1)).rejects.toThrow();
    expect(await readGatewayCredentials(deps, mine.merchantId)).toMatchObject({ serverKey: secret });
  });

  it("are refused for a merchant that does not exist", async () => {
    const setting = setMidtransKeys(system(), 999_999, { serverKey: secret });
    await expect(setting).rejects.toSatisfy((error) => error instanceof PosError && error.code === "not_found");
  });
});

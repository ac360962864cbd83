// What an owner changes: logo, pause, gateway keys, how far the set-up is. The vendors are the sandbox.
import { inspect } from "node:util";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCloudinaryMedia } from "../src/adapters/cloudinary-media.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { streamEvents } from "../src/event/stream.ts";
import { readGatewayCredentials } from "../src/merchant/gateway-credentials-store.ts";
import { merchantRouter } from "../src/merchant/router.ts";
import { setMidtransKeys } from "../src/merchant/set-midtrans-keys.ts";
import { updateMerchant } from "../src/merchant/update-merchant.ts";
import { MAX_IMAGE_BYTES } from "../src/picture.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { paymentsAt } from "./payment-support.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { place, seatTable } from "./support/orders.ts";

const GOOD = "SB-Mid-server-demo-41";
const BAD = "SB-Mid-server-nobody-knows-this";
const refusal = (code: string, detail: Record<string, unknown> = {}) => ({
  cause: { code, detail: expect.objectContaining(detail) },
});

let sandbox: RunningSandbox;
let installation: TestInstallation;
const call = createCallerFactory(merchantRouter);

beforeAll(async () => {
  sandbox = await startSandbox();
  const account = { cloudName: "demo", apiKey: "demo-cloudinary-key", apiSecret: "demo-cloudinary-secret" };
  installation = await startTestInstallation({
    payments: paymentsAt(sandbox.url, 400),
    media: createCloudinaryMedia({ ...account, folder: "pos", baseUrl: `${sandbox.url}/cloudinary` }),
  });
});
afterAll(async () => {
  await installation.close();
  await sandbox.stop();
});

const fault = (body: Record<string, unknown>) =>
  fetch(`${sandbox.url}/control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** The same installation as one that real money goes through. */
const inProduction = <T extends { deps: TestInstallation["deps"] }>(ctx: T): T => ({
  ...ctx,
  deps: { ...ctx.deps, config: { ...ctx.deps.config, environment: "production" } },
});

const auditOf = (merchantId: number) =>
  installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    return db.auditLog.findMany({ where: { merchantId }, orderBy: { id: "asc" } });
  });

describe("the gateway's keys", () => {
  it("are saved once the gateway knows them, and tell since when and by whom, but never what they are", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    expect(await call(admin).checkGateway()).toMatchObject({ result: "not_set" });
    const saved = await call(admin).setGatewayKeys({
      ...{ serverKey: ` ${GOOD} `, clientKey: "SB-Mid-client-x", isProduction: false, expectedVersion: 1 },
    });
    expect(saved).toEqual({
      isServerKeySet: true,
      clientKey: "SB-Mid-client-x",
      isProduction: false,
      keySetAt: expect.any(Date),
      keySetBy: admin.actor.name,
      canUseProduction: false,
      version: 2,
    });
    expect(await call(admin).gatewayStatus()).toEqual(saved);
    expect(await readGatewayCredentials(installation.deps, merchantId)).toMatchObject({ serverKey: GOOD, version: 1 });
    expect(await call(admin).checkGateway()).toMatchObject({ result: "good" });
    const audit = await auditOf(merchantId);
    expect(audit).toMatchObject([
      {
        action: "merchant.setMidtransKeys",
        actor: `staff:${admin.actor.staffId}`,
        before: { midtransClientKey: null, isMidtransProduction: false },
        after: { midtransClientKey: "SB-Mid-client-x", isMidtransServerKeySet: true, version: 1 },
      },
    ]);
    expect(inspect(audit, { depth: null })).not.toContain(GOOD);
  });

  it("are not saved when the gateway refuses them or does not answer, and the error does not hold them", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    await call(admin).setGatewayKeys({ serverKey: GOOD, isProduction: false });
    const before = await call(admin).gatewayStatus();
    const change = (serverKey: string) =>
      call(admin).setGatewayKeys({ serverKey, clientKey: "x2345678", isProduction: false });
    const errors = [await change(BAD).catch((error: unknown) => error)];
    expect(errors[0]).toMatchObject(refusal("validation", { field: "serverKey", reason: "key_refused" }));
    for (const mode of ["500", "drop", "timeout"]) {
      await fault({ target: "midtrans", mode, times: 1 });
      const error = await change(GOOD).catch((reason: unknown) => reason);
      expect(error).toMatchObject(refusal("gateway_unavailable"));
      errors.push(error);
    }
    expect(inspect(errors, { depth: null })).not.toMatch(new RegExp(`${BAD}|${GOOD}|${btoa(`${BAD}:`)}`));
    expect(await call(admin).gatewayStatus()).toEqual(before);
    expect(await readGatewayCredentials(installation.deps, merchantId)).toMatchObject({ serverKey: GOOD, version: 1 });
    expect(await auditOf(merchantId)).toHaveLength(1);
    await fault({ target: "midtrans", mode: "drop", times: 1 });
    expect(await call(admin).checkGateway()).toMatchObject({ result: "unreachable" });
    await setMidtransKeys(admin, merchantId, { serverKey: BAD });
    expect(await call(admin).checkGateway()).toMatchObject({ result: "refused" });
  });

  it("are not asked about when they cannot be keys, are missing, or were changed by somebody else", async () => {
    const { admin } = await createTestMerchant(installation.deps);
    const set = (input: Partial<Parameters<ReturnType<typeof call>["setGatewayKeys"]>[0]>) =>
      call(admin).setGatewayKeys({ isProduction: false, ...input });
    for (const serverKey of ["short", "with space inside", "kunci‑panjang‑ünïcode"]) {
      await expect(set({ serverKey })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    await expect(set({})).rejects.toMatchObject(refusal("validation", { reason: "required" }));
    const stale = set({ serverKey: GOOD, expectedVersion: 9 });
    await expect(stale).rejects.toMatchObject(refusal("version_conflict", { version: 1 }));
    expect(await call(admin).gatewayStatus()).toMatchObject({ isServerKeySet: false, keySetBy: null, version: 1 });
  });

  it("stay where they were good when the merchant moves to production, which a demo refuses", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    await call(admin).setGatewayKeys({ serverKey: GOOD, isProduction: false });
    const demo = refusal("validation", { field: "isMidtransProduction", reason: "demo_installation" });
    await expect(call(admin).setGatewayKeys({ serverKey: GOOD, isProduction: true })).rejects.toMatchObject(demo);
    await expect(call(admin).update({ isMidtransProduction: true })).rejects.toMatchObject(demo);
    const real = call(inProduction(admin));
    expect(await real.setGatewayKeys({ serverKey: "SB-Mid-server-demo-42", isProduction: true })).toMatchObject({
      isProduction: true,
      canUseProduction: true,
    });
    const credentials = (version?: number) => readGatewayCredentials(installation.deps, merchantId, version);
    expect(await credentials(1)).toMatchObject({ serverKey: GOOD, isProduction: false });
    expect(await credentials()).toMatchObject({ serverKey: "SB-Mid-server-demo-42", isProduction: true, version: 2 });
    await real.update({ isMidtransProduction: false, midtransServerKey: GOOD });
    expect(await credentials(2)).toMatchObject({ isProduction: true });
    expect(await credentials()).toMatchObject({ isProduction: false, version: 3 });
  });
});

describe("the logo", () => {
  const picture = (width = 900) =>
    sharp({ create: { width, height: 300, channels: 3, background: "#047857" } })
      .png()
      .toBuffer();
  const statusOf = async (url: string | null) => (await fetch(url ?? "")).status;

  it("is served small, replaced and removed, and the picture before it goes", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const set = async () => call(admin).setLogo({ bytes: (await picture()).toString("base64") });
    const first = await set();
    const shown = await fetch(first.logoUrl ?? "");
    expect(await sharp(await shown.bytes()).metadata()).toMatchObject({ width: 512 });
    const second = await set();
    expect(await statusOf(first.logoUrl)).toBe(404);
    expect((await getMenu(admin, merchantId)).merchant.logoUrl).toBe(second.logoUrl);
    const removed = await call(admin).removeLogo({ expectedVersion: second.version });
    expect(removed.logoUrl).toBeNull();
    expect(await statusOf(second.logoUrl)).toBe(404);
    const elsewhere = await set();
    await updateMerchant(admin, merchantId, { logoUrl: "https://example.test/logo.png" });
    expect(await statusOf(elsewhere.logoUrl)).toBe(404);
    const actions = (await auditOf(merchantId)).map(({ action }) => action);
    expect(actions).toEqual(
      ["set", "set", "remove", "set"].map((verb) => `merchant.${verb}Logo`).concat("merchant.update"),
    );
  });

  it("that is none, is too large, is cut off or cannot be stored leaves everything as it was", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const before = await call(admin).setLogo({ bytes: await picture() });
    const png = await picture();
    const bomb = new Uint8Array(await picture(1));
    new DataView(bomb.buffer).setUint32(16, 20_000);
    new DataView(bomb.buffer).setUint32(20, 20_000);
    const attempts: [Uint8Array<ArrayBuffer>, ReturnType<typeof refusal>][] = [
      [Buffer.from("%PDF-1.7 renamed to logo.jpg"), refusal("validation", { reason: "not_an_image" })],
      [png.subarray(0, 20), refusal("validation", { reason: "not_an_image" })],
      [png.subarray(0, png.length - 9), refusal("validation", { reason: "cut_off" })],
      [bomb, refusal("validation", { reason: "too_many_pixels" })],
      [new Uint8Array(MAX_IMAGE_BYTES + 1), refusal("payload_too_large")],
    ];
    for (const [bytes, expected] of attempts) {
      await expect(call(admin).setLogo({ bytes })).rejects.toMatchObject(expected);
    }
    await fault({ target: "cloudinary", mode: "500", times: 1 });
    await expect(call(admin).setLogo({ bytes: png })).rejects.toMatchObject(refusal("media_unavailable"));
    const stale = call(admin).setLogo({ bytes: png, expectedVersion: before.version - 1 });
    await expect(stale).rejects.toMatchObject(refusal("version_conflict"));
    expect(await call(admin).get({})).toEqual(before);
    expect(await statusOf(before.logoUrl)).toBe(200);
    expect(await auditOf(merchantId)).toHaveLength(1);
  });
});

describe("a pause", () => {
  it("reaches diners and staff as an event, says why, and ends with its reason", async () => {
    const { admin, officer, merchantId } = await createTestMerchant(installation.deps);
    const { id: productId } = await createProduct(admin, merchantId, { name: "Nasi", price: 1_000 });
    const diner = actingAs(installation.deps, await seatTable(installation.deps, merchantId));
    const feeds = [diner, officer].map((ctx) => streamEvents(ctx, null, undefined));
    for (const feed of feeds) await feed.next();
    const heard = Promise.all(feeds.map(async (feed) => (await feed.next()).value?.[1].type));
    const startedAt = performance.now();
    await updateMerchant(admin, merchantId, { isPaused: true, pauseReason: "Dapur penuh, 20 menit lagi" });
    expect(await heard).toEqual(["merchant.changed", "merchant.changed"]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    for (const feed of feeds) await feed.return(undefined);
    const paused = (await getMenu(diner, merchantId)).merchant;
    expect(paused).toMatchObject({ isOpen: false, isPaused: true, pauseReason: "Dapur penuh, 20 menit lagi" });
    await expect(place(diner, [{ productId }])).rejects.toMatchObject({ code: "merchant_closed" });

    expect(await updateMerchant(admin, merchantId, { isPaused: false })).toMatchObject({ pauseReason: null });
    expect((await getMenu(diner, merchantId)).merchant).toMatchObject({ isOpen: true, pauseReason: null });
    expect(await place(diner, [{ productId }])).toMatchObject({ status: "pending" });
    expect((await auditOf(merchantId)).filter(({ action }) => action === "merchant.update")).toMatchObject([
      { before: { isPaused: false, pauseReason: null }, after: { isPaused: true } },
      { before: { isPaused: true }, after: { isPaused: false, pauseReason: null } },
    ]);
  });
});

describe("a set-up", () => {
  it("tells what is there and remembers what was passed, without a new version of the settings", async () => {
    const { admin, merchantId } = await createTestMerchant(installation.deps);
    const fresh = await call(admin).setup();
    expect(fresh).toEqual({
      passed: [],
      ...{ hasHours: false, hasTaxOrService: false, isGatewaySet: false, hasOrders: false },
      ...{ productCount: 0, tableCount: 0 },
    });
    await call(admin).passSetupStep({ step: "hours" });
    expect(await call(admin).passSetupStep({ step: "hours" })).toMatchObject({ passed: ["hours"] });
    const { id: productId } = await createProduct(admin, merchantId, { name: "Nasi", price: 1_000 });
    await seatTable(installation.deps, merchantId);
    await place(admin, [{ productId }]);
    await call(admin).update({ taxPercent: 10, expectedVersion: 1 });
    expect(await call(admin).setup()).toEqual({
      passed: ["hours"],
      ...{ hasHours: false, hasTaxOrService: true, isGatewaySet: false, hasOrders: true },
      ...{ productCount: 1, tableCount: 1 },
    });
  });
});

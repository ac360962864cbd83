import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "../src/env.ts";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";
import { midtransClients, newOrderId, refusalOf, snapRequest } from "./support/midtrans.ts";

let sandbox: RunningSandbox;
let control: ReturnType<typeof controlOf>;
beforeAll(async () => {
  sandbox = await startSandbox({ settings: { notificationUrl: "http://127.0.0.1:9/closed" } });
  control = controlOf(sandbox.url);
});
afterAll(() => sandbox.stop());

describe("Faults", () => {
  const create = (orderId = newOrderId()) => midtransClients(sandbox.url).snap.createTransaction(snapRequest(orderId));

  it("fail as many requests as asked for", async () => {
    await control.fault({ target: "midtrans", mode: "500", times: 2 });
    expect((await refusalOf(create())).status).toBe(500);
    expect((await refusalOf(create())).status).toBe(500);
    await expect(create()).resolves.toHaveProperty("token");
  });

  it("hit only the named path, and stay until ok", async () => {
    await control.fault({ target: "midtrans", mode: "500", path: "/cancel" });
    await expect(create()).resolves.toHaveProperty("token");
    const { core } = midtransClients(sandbox.url);
    for (let n = 0; n < 2; n += 1) expect((await refusalOf(core.transaction.cancel("x"))).status).toBe(500);
    await control.fault({ target: "midtrans", mode: "ok" });
    expect((await refusalOf(core.transaction.cancel("x"))).status).toBe(404);
  });

  it("timeout does no work and never answers; drop works and does not answer", async () => {
    const { core, snap } = midtransClients(sandbox.url);
    snap.httpClient.http_client.defaults.timeout = 200;
    for (const [mode, isDone] of [
      ["timeout", false],
      ["drop", true],
    ] as const) {
      const orderId = newOrderId();
      await control.fault({ target: "midtrans", mode, times: 1 });
      await expect(snap.createTransaction(snapRequest(orderId))).rejects.toMatchObject({ httpStatusCode: null });
      expect((await refusalOf(core.transaction.status(orderId))).status).toBe(404);
      const known = await control.list("/midtrans/transactions");
      expect(known.some((one) => one.order_id === orderId)).toBe(isDone);
    }
  });

  it("slow answers late", async () => {
    await control.fault({ target: "midtrans", mode: "slow", delayMs: 200, times: 1 });
    const before = performance.now();
    await create();
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  it.each([{ target: "moon", mode: "500" }, { target: "midtrans", mode: "explode" }, {}])(
    "refuses %j",
    async (fault) => {
      expect((await control.fault(fault)).status).toBe(422);
    },
  );
});

describe("The request log", () => {
  it("shows what was sent, without keys and passwords", async () => {
    await midtransClients(sandbox.url, { notifyUrls: "http://127.0.0.1:9/mine" }).snap.createTransaction(
      snapRequest(newOrderId()),
    );
    await fetch(`${sandbox.url}/atlas/api/v1/auth/login`, {
      method: "POST",
      body: JSON.stringify({ username: "owner", password: "demo-owner-1" }),
    });
    const [entry] = await control.list("/control/log?target=midtrans");
    expect(entry).toMatchObject({ method: "POST", path: "/midtrans-app/snap/v1/transactions", status: 201 });
    expect(entry?.headers).toMatchObject({ "x-override-notification": "http://127.0.0.1:9/mine" });
    const all = JSON.stringify(await control.list("/control/log"));
    expect(all).not.toContain("demo-owner-1");
    expect(all).not.toContain(btoa("SB-Mid-server-demo-1:"));
  });
});

describe("Reset", () => {
  it("brings settings, mail and payments back to the start", async () => {
    const own = await startSandbox({ settings: { status404Http: 200 } });
    const its = controlOf(own.url);
    await midtransClients(own.url).snap.createTransaction(snapRequest(newOrderId()));
    await its.settings({ status404Http: 404, atlasEncrypt: true });
    await its.post("/control/reset", {});
    expect((await its.settings({})).body).toMatchObject({ status404Http: 200, atlasEncrypt: false });
    expect(await its.list("/midtrans/transactions")).toEqual([]);
    await own.stop();
  });
});

describe("Starting and stopping", () => {
  it("keeps payments, mail and pictures over a restart", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "sandbox-test-"));
    const first = await startSandbox({ dataDir });
    const orderId = newOrderId();
    const { token } = await midtransClients(first.url).snap.createTransaction(snapRequest(orderId));
    await controlOf(first.url).simulate(orderId, { transaction_status: "settlement", notify: false });
    await fetch(`${first.url}/resend/emails`, {
      method: "POST",
      headers: { authorization: "Bearer re_demo" },
      body: JSON.stringify({ from: "a@b.test", to: "kept@example.test", subject: "s", text: "t" }),
    });
    await uploadPicture(first.url, "kept");
    await first.stop();
    const second = await startSandbox({ dataDir });
    const status = await midtransClients(second.url).core.transaction.status(orderId);
    expect(status).toMatchObject({ transaction_status: "settlement" });
    expect((await fetch(`${second.url}/midtrans-app/snap/v2/vtweb/${token}`)).status).toBe(200);
    expect(await controlOf(second.url).list("/inbox?to=kept@example.test")).toHaveLength(1);
    expect((await fetch(`${second.url}/cloudinary/demo/image/upload/w_2/v1/kept`)).status).toBe(200);
    await second.stop();
    rmSync(dataDir, { recursive: true });
  });

  it("sets an unreadable snapshot aside and starts empty", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "sandbox-test-"));
    writeFileSync(join(dataDir, "sandbox.json"), '{"orders": 5');
    const own = await startSandbox({ dataDir });
    expect(await controlOf(own.url).list("/midtrans/transactions")).toEqual([]);
    await own.stop();
    rmSync(dataDir, { recursive: true });
  });

  it("keeps two sandboxes of one process apart", async () => {
    const other = await startSandbox();
    const orderId = newOrderId();
    await midtransClients(other.url).snap.createTransaction(snapRequest(orderId));
    const mine = await control.list("/midtrans/transactions");
    expect(mine.some((one) => one.order_id === orderId)).toBe(false);
    await other.stop();
  });

  it("says in one line that a port is in use", async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toThrow(`port ${port} is already in use`);
    await expect(startSandbox({ smtpPort: sandbox.smtpPort })).rejects.toThrow(
      `port ${sandbox.smtpPort} is already in use`,
    );
  });

  it.each([
    [{ ATAPOS_ENV: "production" }, /production/],
    [{ ATAPOS_ENV: "Production" }, /production/],
    [{ SANDBOX_PORT: "many" }, /SANDBOX_PORT/],
    [{ SANDBOX_STATUS_404_HTTP: "500" }, /SANDBOX_STATUS_404_HTTP/],
  ])("refuses the environment %j", (env, reason) => {
    expect(readEnv(env)).toMatchObject({ kind: "refused", reason: expect.stringMatching(reason) });
  });

  it("runs as a process: says it is ready, refuses production, stops on SIGTERM", async () => {
    const main = new URL("../src/main.ts", import.meta.url).pathname;
    const env = { ...process.env, SANDBOX_PORT: "0", SANDBOX_SMTP_PORT: "0", NODE_ENV: "test" };
    const refused = spawn(process.execPath, [main], { env: { ...env, ATAPOS_ENV: "production" } });
    expect((await once(refused, "exit"))[0]).toBe(1);
    const child = spawn(process.execPath, [main], { env });
    const [line] = await once(child.stdout, "data");
    const url = /http:\S+/.exec(String(line))?.[0] ?? "";
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ status: "ok" });
    expect(await (await fetch(url)).text()).toContain("Atapos sandbox");
    child.kill("SIGTERM");
    expect((await once(child, "exit"))[0]).toBe(0);
  });
});

async function uploadPicture(url: string, public_id: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signed = `public_id=${public_id}&timestamp=${timestamp}demo-cloudinary-secret`;
  const form = new FormData();
  const signature = createHash("sha1").update(signed).digest("hex");
  const fields = { public_id, timestamp, signature, api_key: "demo-cloudinary-key" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  form.set("file", new File([new Uint8Array(png)], "picture.png"));
  const response = await fetch(`${url}/cloudinary/v1_1/demo/image/upload`, { method: "POST", body: form });
  expect(response.status).toBe(200);
}

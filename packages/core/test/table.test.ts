import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveTableActor } from "../src/auth/resolve-table-actor.ts";
import { deriveKeys } from "../src/keys.ts";
import { openTableSession } from "../src/table/open-table-session.ts";
import { readTableToken, signTableToken } from "../src/table/qr-token.ts";
import { tableRouter } from "../src/table/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

const HOUR = 3_600_000;
let installation: TestInstallation;
const clock = { ms: Date.now() };
const call = createCallerFactory(tableRouter);

beforeAll(async () => {
  installation = await startTestInstallation({ now: () => clock.ms });
});
afterAll(() => installation.close());

async function merchantWithTable() {
  const { deps } = installation;
  const merchant = await createTestMerchant(deps);
  const table = await call(merchant.admin).create({ name: "A1", zone: "Teras", capacity: 4 });
  const phone = { ...merchant.admin, actor: { kind: "anonymous" as const } };
  return {
    ...merchant,
    table,
    phone,
    token: tokenOf(table.orderUrl),
    resolve: (t: string) => resolveTableActor(deps, t),
  };
}

const tokenOf = (orderUrl: string) => orderUrl.slice(orderUrl.lastIndexOf("/") + 1);

describe("a sticker's token", () => {
  const keys = deriveKeys("a secret of a table test, longer than 32 bytes");
  const id = fc.integer({ min: 1, max: 2_147_483_647 });
  const sticker = fc.record({ merchantId: id, tableId: id, qrVersion: id });

  it("says what was signed and fits a small QR code", () => {
    fc.assert(
      fc.property(sticker, (value) => {
        const token = signTableToken({ keys }, value);
        expect(readTableToken({ keys }, token)).toEqual(value);
        expect(token.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("says nothing once any character of it is another, or under another key", () => {
    const others = deriveKeys("another secret of a table test, also long enough");
    fc.assert(
      fc.property(sticker, fc.nat(), fc.constantFrom(..."0123456789.-_aZ"), (value, place, character) => {
        const token = signTableToken({ keys }, value);
        const at = place % token.length;
        const forged = token.slice(0, at) + character + token.slice(at + 1);
        // The last character of 16 bytes in base64url carries four bits that mean nothing.
        fc.pre(forged !== token && at !== token.length - 1);
        expect(readTableToken({ keys }, forged)).toBeNull();
        expect(readTableToken({ keys: others }, token)).toBeNull();
      }),
    );
  });

  it.each(["", "t1", "t1.1.1.1.", "t2.1.1.1.AAAAAAAAAAAAAAAAAAAAAA", "t1.9999999999.1.1.AAAAAAAAAAAAAAAAAAAAAA"])(
    "is not %j",
    async (token) => {
      const { phone } = await merchantWithTable();
      await expect(openTableSession(phone, { token })).rejects.toMatchObject({ code: "not_found" });
    },
  );
});

describe("a table session", () => {
  it("opens from the sticker, makes its bearer the table's diner, and is kept as a hash only", async () => {
    const { merchantId, table, token, phone, resolve } = await merchantWithTable();
    const session = await call(phone).openSession({ token });
    expect(session).toMatchObject({ merchantId, table: { id: table.id, name: "A1", zone: "Teras" } });
    expect(session.sessionToken).toMatch(new RegExp(`^ts_${merchantId}_[A-Za-z0-9_-]{43}$`));
    const actor = await resolve(session.sessionToken);
    expect(actor).toMatchObject({ kind: "table", merchantId, tableId: table.id });
    const rows = await installation.deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      return db.tableSession.findMany({ where: { merchantId } });
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.tokenHash).not.toContain(session.sessionToken.slice(-43));
  });

  it("goes on when the same phone scans the same table again, and not at another table", async () => {
    const { admin, token, phone } = await merchantWithTable();
    const first = await call(phone).openSession({ token });
    expect(await call(phone).openSession({ token, sessionToken: first.sessionToken })).toEqual(first);
    const next = await call(admin).create({ name: "A2" });
    const moved = await call(phone).openSession({ token: tokenOf(next.orderUrl), sessionToken: first.sessionToken });
    expect(moved.sessionToken).not.toBe(first.sessionToken);
    expect(moved.table.name).toBe("A2");
  });

  it("ends after 4 idle hours, and after 12 hours whatever happens", async () => {
    const { token, phone, resolve } = await merchantWithTable();
    const idle = await call(phone).openSession({ token });
    clock.ms += 4 * HOUR;
    expect(await resolve(idle.sessionToken)).toBeNull();
    const busy = await call(phone).openSession({ token });
    for (let hour = 1; hour < 12; hour += 1) {
      clock.ms += HOUR;
      expect(await resolve(busy.sessionToken)).not.toBeNull();
    }
    clock.ms += HOUR;
    expect(await resolve(busy.sessionToken)).toBeNull();
  });

  it("knows its table without telling its secret, and a customer has none", async () => {
    const { merchantId, table, token, phone, resolve } = await merchantWithTable();
    const { sessionToken, expiresAt } = await call(phone).openSession({ token });
    const actor = await resolve(sessionToken);
    if (actor?.kind !== "table") throw new Error("the session is live");
    expect(await call({ ...phone, actor }).mySession()).toEqual({
      sessionId: actor.sessionId,
      merchantId,
      table: { id: table.id, name: "A1", zone: "Teras" },
      expiresAt,
      calledAt: null,
    });
    await expect(call(phone).mySession()).rejects.toMatchObject({ cause: { code: "unauthenticated" } });
    const customer = { ...phone, actor: { kind: "customer" as const, merchantId, customerId: 1 } };
    await expect(call(customer).mySession()).rejects.toMatchObject({ cause: { code: "forbidden" } });
  });

  it("writes its last sign of life at most once a minute", async () => {
    const { merchantId, token, phone, resolve } = await merchantWithTable();
    const { sessionToken } = await call(phone).openSession({ token });
    const lastSeen = () =>
      installation.deps.db.withMerchant(merchantId, async (tx) => {
        const db = await tx.prisma();
        return (await db.tableSession.findFirstOrThrow({ where: { merchantId } })).lastSeenAt.getTime();
      });
    const opened = clock.ms;
    clock.ms += 59_000;
    await resolve(sessionToken);
    expect(await lastSeen()).toBe(opened);
    clock.ms += 1000;
    await resolve(sessionToken);
    expect(await lastSeen()).toBe(opened + 60_000);
  });

  it("ends when staff close it, and all of the table's do", async () => {
    const { officer, table, token, phone, resolve } = await merchantWithTable();
    const tokens = [await call(phone).openSession({ token }), await call(phone).openSession({ token })];
    expect(await call(officer).closeSession({ tableId: table.id })).toEqual({ closed: 2 });
    for (const { sessionToken } of tokens) expect(await resolve(sessionToken)).toBeNull();
    expect(await call(officer).closeSession({ tableId: table.id })).toEqual({ closed: 0 });
  });

  it("does not outlive its sticker, whose old token is refused while the new one opens", async () => {
    const { admin, table, token, phone, resolve } = await merchantWithTable();
    const session = await call(phone).openSession({ token });
    const reprinted = await call(admin).revokeQr({ id: table.id });
    expect(reprinted.orderUrl).not.toBe(table.orderUrl);
    expect(await resolve(session.sessionToken)).toBeNull();
    await expect(call(phone).openSession({ token })).rejects.toMatchObject({ cause: { code: "table_revoked" } });
    expect(await call(phone).openSession({ token: tokenOf(reprinted.orderUrl) })).toMatchObject({
      table: { name: "A1" },
    });
  });

  it("does not open at a table that is off, gone, or of a merchant that is", async () => {
    const { admin, merchantId, table, token, phone, resolve } = await merchantWithTable();
    const { sessionToken } = await call(phone).openSession({ token });
    const open = () => call(phone).openSession({ token });
    await call(admin).update({ id: table.id, isActive: false });
    await expect(open()).rejects.toMatchObject({ cause: { code: "table_closed" } });
    expect(await resolve(sessionToken)).toBeNull();
    await call(admin).update({ id: table.id, isActive: true });
    expect(await resolve(sessionToken)).not.toBeNull();
    await installation.deps.db.withSystem(async (tx) => {
      const db = await tx.prisma();
      await db.merchant.update({ where: { id: merchantId }, data: { isActive: false } });
    });
    await expect(open()).rejects.toMatchObject({ cause: { code: "merchant_inactive" } });
    expect(await resolve(sessionToken)).toBeNull();
    await call(admin).delete({ id: table.id });
    await expect(call(admin).get({ id: table.id })).rejects.toMatchObject({ cause: { code: "not_found" } });
  });

  it.each(["", "ts_1_short", "ts_99999999999_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ts_0_x"])(
    "is not %j",
    async (token) => {
      expect(await resolveTableActor(installation.deps, token)).toBeNull();
    },
  );

  it("is not found under another merchant's number", async () => {
    const [mine, theirs] = [await merchantWithTable(), await merchantWithTable()];
    const { sessionToken } = await call(mine.phone).openSession({ token: mine.token });
    const moved = sessionToken.replace(`ts_${mine.merchantId}_`, `ts_${theirs.merchantId}_`);
    expect(await mine.resolve(moved)).toBeNull();
    expect(await mine.resolve(sessionToken)).not.toBeNull();
  });
});

describe("tables", () => {
  it("have one name each among the live ones, and are the merchant's own", async () => {
    const { admin, officer, table } = await merchantWithTable();
    await expect(call(admin).create({ name: "A1" })).rejects.toMatchObject({
      cause: { code: "duplicate", detail: { field: "name" } },
    });
    const other = await merchantWithTable();
    const attempts = [
      () => call(other.admin).get({ id: table.id }),
      () => call(other.admin).update({ id: table.id, name: "x" }),
      () => call(other.admin).revokeQr({ id: table.id }),
      () => call(other.admin).delete({ id: table.id }),
      () => call(other.officer).closeSession({ tableId: table.id }),
    ];
    for (const attempt of attempts) {
      await expect(attempt(), String(attempt)).rejects.toMatchObject({ cause: { code: "not_found" } });
    }
    expect(await call(officer).list({})).toEqual({ items: [table], total: 1 });
    await expect(call(officer).create({ name: "A9" })).rejects.toMatchObject({ cause: { code: "forbidden" } });
  });

  it("call staff from a phone that sits at one, and from no other", async () => {
    const { merchantId, table, token, phone, resolve, officer } = await merchantWithTable();
    const { sessionToken } = await call(phone).openSession({ token });
    const actor = await resolve(sessionToken);
    if (actor?.kind !== "table") throw new Error("no session");
    await call({ ...phone, actor }).callStaff({ reason: "bill", note: "Kartu" });
    const events = await installation.deps.db.withMerchant(merchantId, async (tx) => {
      const db = await tx.prisma();
      return db.event.findMany({ where: { merchantId, type: "table.called" } });
    });
    expect(events).toMatchObject([
      { isForDiners: true, payload: { tableId: table.id, tableName: "A1", reason: "bill", note: "Kartu" } },
    ]);
    await expect(call(officer).callStaff({})).rejects.toMatchObject({ cause: { code: "forbidden" } });
  });
});

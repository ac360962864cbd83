// How an owner arranges a room: many tables at once, zones, order, what is taken away and taken back, and new stickers.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableRouter } from "../src/table/router.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;
const call = createCallerFactory(tableRouter);

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

async function room() {
  const merchant = await createTestMerchant(installation.deps, { name: "Warung Bu Tini" });
  const phone = { ...merchant.admin, actor: { kind: "anonymous" as const } };
  const { items } = await call(merchant.admin).createMany({
    ...{ prefix: "Teras ", from: 1, to: 3, zone: "Teras", capacity: 4 },
  });
  return { ...merchant, phone, items, ids: items.map(({ id }) => id) };
}

const tokenOf = ({ orderUrl }: { orderUrl: string }) => orderUrl.slice(orderUrl.lastIndexOf("/") + 1);

const audits = (merchantId: number) =>
  installation.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    return db.auditLog.findMany({ where: { merchantId }, orderBy: { id: "asc" } });
  });

describe("many tables at once", () => {
  it("are made in their order, each in the audit, and once for one key", async () => {
    const { admin, merchantId, items } = await room();
    expect(items.map(({ name, zone, capacity, sticker }) => [name, zone, capacity, sticker])).toEqual(
      [1, 2, 3].map((number) => [`Teras ${number}`, "Teras", 4, "unprinted"]),
    );
    const input = { prefix: "A", from: 9, to: 10, idempotencyKey: "k" };
    const first = await call(admin).createMany(input);
    expect(await call(admin).createMany(input)).toEqual(first);
    expect((await call(admin).overview()).items.map(({ name }) => name)).toEqual([
      ...["Teras 1", "Teras 2", "Teras 3", "A9", "A10"],
    ]);
    const made = (await audits(merchantId)).filter(({ action }) => action === "table.create");
    expect(made.map(({ after }) => after)).toMatchObject([...items, ...first.items].map(({ name }) => ({ name })));
  });

  it("are refused whole with the names in use, backwards, or more than 200", async () => {
    const { admin } = await room();
    await expect(call(admin).createMany({ prefix: "Teras ", from: 3, to: 8 })).rejects.toMatchObject({
      cause: { code: "duplicate", detail: { field: "name", names: ["Teras 3"] } },
    });
    expect((await call(admin).overview()).items).toHaveLength(3);
    await expect(call(admin).createMany({ prefix: "B", from: 2, to: 1 })).rejects.toThrow();
    await expect(call(admin).createMany({ prefix: "B", from: 1, to: 201 })).rejects.toThrow();
  });

  it("made by two owners in the same moment are made by one of them", async () => {
    const { admin } = await room();
    const both = [1, 2].map(() => call(admin).createMany({ prefix: "C", from: 1, to: 5 }));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await call(admin).overview()).items).toHaveLength(8);
  });
});

describe("a room", () => {
  it("keeps the order it is given, with tables that moved to another zone, and says who moved", async () => {
    const { admin, merchantId, ids } = await room();
    const [one, two, three] = ids;
    const bar = await call(admin).create({ name: "Bar" });
    const zones = [
      { zone: null, tableIds: [bar.id] },
      { zone: "VIP", tableIds: [three ?? 0] },
      { zone: "Teras", tableIds: [two ?? 0] },
    ];
    expect(await call(admin).arrange({ zones })).toEqual({ moved: 4 });
    const { items } = await call(admin).overview();
    expect(items.map(({ id, zone, sortOrder }) => [id, zone, sortOrder])).toEqual([
      [bar.id, null, 1],
      [three, "VIP", 2],
      [two, "Teras", 3],
      [one, "Teras", 4],
    ]);
    expect(await call(admin).arrange({ zones })).toEqual({ moved: 0 });
    expect((await audits(merchantId)).filter(({ action }) => action === "table.arrange")).toMatchObject([
      { after: { tables: [{ name: "Bar", sortOrder: 1 }, { zone: "VIP" }, {}, {}] } },
    ]);
    const twice = call(admin).arrange({ zones: [{ zone: null, tableIds: [bar.id, bar.id] }] });
    await expect(twice).rejects.toMatchObject({ cause: { code: "not_found" } });
  });

  it("renames a zone for all its tables, and never makes one of two", async () => {
    const { admin, merchantId } = await room();
    await call(admin).create({ name: "V1", zone: "VIP" });
    expect(await call(admin).renameZone({ from: "Teras", to: "Halaman" })).toEqual({ renamed: 3 });
    await expect(call(admin).renameZone({ from: "Halaman", to: "vip" })).rejects.toMatchObject({
      cause: { code: "duplicate", detail: { field: "zone" } },
    });
    await expect(call(admin).renameZone({ from: "Teras", to: "x" })).rejects.toMatchObject({
      cause: { code: "not_found" },
    });
    expect((await call(admin).overview()).items.map(({ zone }) => zone)).toEqual([
      ...["Halaman", "Halaman", "Halaman", "VIP"],
    ]);
    expect((await audits(merchantId)).at(-1)).toMatchObject({ before: { zone: "Teras" }, after: { zone: "Halaman" } });
  });

  it("refuses the second of two editors, and goes on for the one who saw the first", async () => {
    const { admin, items } = await room();
    const { id, version } = items[0] ?? { id: 0, version: 0 };
    await call(admin).update({ id, capacity: 6, expectedVersion: version });
    await expect(call(admin).update({ id, capacity: 8, expectedVersion: version })).rejects.toMatchObject({
      cause: { code: "version_conflict", detail: { version: version + 1 } },
    });
    expect(await call(admin).update({ id, capacity: 8, expectedVersion: version + 1 })).toMatchObject({ capacity: 8 });
  });

  it("takes a table away and back with its stickers, unless its name is another's by then", async () => {
    const { admin, phone, items } = await room();
    const [table] = items;
    if (table === undefined) throw new Error("there are three");
    const token = tokenOf(table);
    await call(admin).delete({ id: table.id });
    await expect(call(phone).openSession({ token })).rejects.toMatchObject({ cause: { code: "table_revoked" } });
    const { updatedAt: _, ...same } = table;
    expect(await call(admin).restore({ id: table.id })).toMatchObject(same);
    expect(await call(admin).restore({ id: table.id })).toMatchObject(same);
    expect(await call(phone).openSession({ token })).toMatchObject({ table: { name: "Teras 1" } });
    await call(admin).delete({ id: table.id });
    await call(admin).create({ name: "Teras 1" });
    await expect(call(admin).restore({ id: table.id })).rejects.toMatchObject({
      cause: { code: "duplicate", detail: { field: "name" } },
    });
  });
});

describe("stickers", () => {
  it("of all tables are revoked at once: each old one is refused by its table's name, and its phones are sent away", async () => {
    const { admin, merchantId, phone, items } = await room();
    const opened = await Promise.all(items.map((table) => call(phone).openSession({ token: tokenOf(table) })));
    const [busy] = (await call(admin).overview()).items;
    expect(busy).toMatchObject({ openSessions: 1 });
    const key = { idempotencyKey: "once" };
    expect(await call(admin).revokeAll(key)).toEqual({ revoked: 3, closedSessions: 3 });
    expect(await call(admin).revokeAll(key)).toEqual({ revoked: 3, closedSessions: 3 });
    const { items: after } = await call(admin).overview();
    for (const [index, table] of items.entries()) {
      await expect(call(phone).openSession({ token: tokenOf(table) })).rejects.toMatchObject({
        cause: {
          code: "table_revoked",
          detail: { table: { name: table.name, zone: "Teras" }, merchant: { name: "Warung Bu Tini", address: null } },
        },
      });
      const fresh = after[index];
      if (fresh === undefined) throw new Error("none is gone");
      expect(fresh.openSessions).toBe(0);
      expect(await call(phone).openSession({ token: tokenOf(fresh) })).toMatchObject({ table: { id: table.id } });
    }
    expect(new Set(opened.map(({ sessionToken }) => sessionToken)).size).toBe(3);
    const revoked = (await audits(merchantId)).filter(({ action }) => action === "table.revokeQr");
    expect(revoked).toMatchObject(items.map(() => ({ before: { qrVersion: 1 }, after: { qrVersion: 2 } })));
  });

  it("of some tables are revoked without the others, and of an unknown one not at all", async () => {
    const { admin, phone, items, ids } = await room();
    const [first, second] = items;
    if (first === undefined || second === undefined) throw new Error("there are three");
    await expect(call(admin).revokeAll({ tableIds: [...ids, 2_000_000_000] })).rejects.toMatchObject({
      cause: { code: "not_found" },
    });
    expect(await call(admin).revokeAll({ tableIds: [first.id] })).toEqual({ revoked: 1, closedSessions: 0 });
    await expect(call(phone).openSession({ token: tokenOf(first) })).rejects.toThrow();
    expect(await call(phone).openSession({ token: tokenOf(second) })).toMatchObject({ table: { id: second.id } });
  });
});

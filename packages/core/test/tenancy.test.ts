import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../src/context.ts";
import { call, procedures, refusal } from "./support/call.ts";
import { actingAs, startTestInstallation, type TestInstallation } from "./support/index.ts";
import { addCustomer, seatTable } from "./support/orders.ts";
import { type Audience, type FurnishedMerchant, furnishedMerchant, REACHES } from "./support/tenancy.ts";

let installation: TestInstallation;
let owner: FurnishedMerchant;
let intruder: FurnishedMerchant;
beforeAll(async () => {
  installation = await startTestInstallation();
  owner = await furnishedMerchant(installation.deps, MARK);
  intruder = await furnishedMerchant(installation.deps, "tetangga");
});
afterAll(() => installation.close());

/** In every name of the owner, so that no answer to others may hold it. */
const MARK = "rahasia";
const entries = Object.entries(REACHES);
const anonymous = (): Context => ({ ...owner.officer, actor: { kind: "anonymous" } });

/** Those of the intruding merchant whom the audience admits. */
function admitted(audience: Audience): Context[] {
  const { admin, officer, customer, diner } = intruder;
  return {
    public: [anonymous(), admin, customer, diner],
    customer: [customer],
    diner: [customer, diner],
    table: [diner],
    member: [admin, officer, customer, diner],
    officer: [admin, officer],
    admin: [admin],
    merchantAdmin: [admin],
  }[audience];
}

function turnedAway(audience: Exclude<Audience, "public">): Context[] {
  const { admin, officer, customer, diner } = owner;
  return {
    customer: [admin, diner],
    diner: [admin, officer],
    table: [admin, officer, customer],
    member: [],
    officer: [customer, diner],
    admin: [officer, customer, diner],
    merchantAdmin: [officer, customer, diner],
  }[audience];
}

it("knows every procedure of the router", () => {
  expect(Object.keys(REACHES).sort()).toEqual([...procedures.keys()].sort());
});

describe.each(entries.filter(([, { for: audience }]) => audience !== "public"))("%s", (path, procedure) => {
  const input = () => procedure.input?.(owner);

  it("is for people who are signed in", async () => {
    expect(await refusal(path, anonymous(), input())).toBe("unauthenticated");
  });

  it("turns away those who are no %s".replace("%s", procedure.for), async () => {
    if (procedure.for === "public") throw new Error("public procedures turn nobody away");
    for (const ctx of turnedAway(procedure.for)) expect(await refusal(path, ctx, input())).toBe("forbidden");
  });
});

describe.each(entries.filter(([, { ends }]) => ends === "not_found"))(
  "%s",
  (path, { for: audience, input, officers }) => {
    it("finds nothing of another merchant, and changes nothing there", async () => {
      const before = await everythingOf(owner.merchantId);
      for (const ctx of admitted(audience)) {
        const expected = ctx === intruder.officer ? (officers ?? "not_found") : "not_found";
        expect(await refusal(path, ctx, input?.(owner))).toBe(expected);
      }
      expect(await everythingOf(owner.merchantId)).toEqual(before);
    });
  },
);

describe.each(entries.filter(([, { ends }]) => ends === "hidden"))("%s", (path, { for: audience, input }) => {
  const answer = async (ctx: Context, other: FurnishedMerchant) =>
    JSON.stringify((await call(path, ctx, input?.(other))) ?? null);

  it("shows nothing of another merchant", async () => {
    // Not signed in, everybody may name the merchant whose menu they want.
    for (const ctx of admitted(audience).filter(({ actor }) => actor.kind !== "anonymous")) {
      expect(await answer(ctx, owner)).not.toContain(MARK);
    }
  });

  it("shows a merchant its own, so that showing nothing means something", async () => {
    const { admin, officer, customer, diner } = owner;
    const insiders = {
      public: diner,
      customer,
      diner,
      table: diner,
      member: officer,
      officer,
      admin,
      merchantAdmin: admin,
    };
    if (!path.startsWith("auth.")) expect(await answer(insiders[audience], owner)).toContain(MARK);
  });
});

describe("an order of somebody else at the same merchant", () => {
  const OF_ORDERS = entries.filter(
    ([path, { for: audience }]) => audience === "member" && /^(order|payment)\.(?!place)/.test(path),
  );

  it.each(OF_ORDERS)("does not exist for %s of another diner", async (path, { input }) => {
    const { deps } = installation;
    const strangers = [
      actingAs(deps, await addCustomer(deps, owner.merchantId)),
      actingAs(deps, await seatTable(deps, owner.merchantId, owner.tableId)),
    ];
    const before = await everythingOf(owner.merchantId);
    for (const orderId of [owner.orderId, owner.customerOrderId, owner.dinerOrderId]) {
      for (const ctx of strangers) expect(await refusal(path, ctx, input?.({ ...owner, orderId }))).toBe("not_found");
    }
    expect(await everythingOf(owner.merchantId)).toEqual(before);
  });
});

/** Every row of a merchant, whatever the table, as text. */
async function everythingOf(merchantId: number): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: installation.database.superuserUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'atapos' AND column_name = 'me_id' ORDER BY 1`,
    );
    const rows: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const text = `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS rows FROM atapos.${name} t WHERE me_id = $1`;
      rows[name] = String((await client.query(text, [merchantId])).rows[0]?.rows);
    }
    return rows;
  } finally {
    await client.end();
  }
}

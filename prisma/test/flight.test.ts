import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../src/door.ts";
import { statement } from "../src/statement.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";
import { connect, TWO_MERCHANTS } from "./support.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await testDatabase();
  await using owner = await connect(database.ownerUrl);
  await owner.query(TWO_MERCHANTS);
  await owner.query(`
    CREATE SEQUENCE atapos.tries;
    GRANT USAGE ON SEQUENCE atapos.tries TO atapos_tenant;
    CREATE FUNCTION atapos.fail_at_first(sqlstate text, times int) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE try bigint := nextval('atapos.tries');
      BEGIN IF try <= times THEN RAISE EXCEPTION USING ERRCODE = sqlstate; END IF; RETURN try; END $$;
    GRANT EXECUTE ON FUNCTION atapos.fail_at_first TO atapos_tenant;
    CREATE FUNCTION atapos.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'at the commit'; END $$;
    CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON atapos.held_ticket DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION atapos.refuse();`);
  // One connection: whatever one flight leaves behind, the next one meets.
  db = openDatabase({ webUrl: database.webUrl, systemUrl: database.systemUrl, maxConnections: 1 });
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

const ADD = statement(
  "flight-add",
  "INSERT INTO atapos.counter (me_id, co_name) VALUES ($1, $2) RETURNING co_name AS name",
);
const COUNT = statement("flight-count", "SELECT count(*)::int AS n FROM atapos.counter WHERE co_name = $1");
const MERCHANTS = statement(
  "flight-merchants",
  "SELECT me_id AS id, $1::text AS word, $2::text[] AS words FROM atapos.merchant",
);
const HOLD = statement(
  "flight-hold",
  `INSERT INTO atapos.held_ticket (me_id, ht_id, ht_name, ht_content, ht_item_count, ht_total) VALUES ($1, 99, 'x', '{}', 1, 1)`,
);
const FAIL = statement("flight-fail", "SELECT atapos.fail_at_first($1, $2) AS tries");
const DIE = statement("flight-die", "SELECT pg_terminate_backend(pg_backend_pid())");

const send = (merchantId: number, ...calls: Parameters<Database["sendAsMerchant"]>[1]) =>
  db.sendAsMerchant(merchantId, calls);
const counted = async (name: string) => (await send(1, { statement: COUNT, values: [name] }))[0]?.[0]?.n;

test("a flight sees one merchant, answers each call with its rows, and leaves a connection without rights", async () => {
  const words = ['a "quoted" word', "back\\slash, comma", "{}"];
  for (const merchantId of [1, 2, 1]) {
    const results = await send(
      merchantId,
      { statement: MERCHANTS, values: ["it's", words] },
      { statement: ADD, values: [merchantId, crypto.randomUUID()] },
      { statement: MERCHANTS, values: [null, [1, 2]] },
    );
    expect(results).toEqual([
      [{ id: merchantId, word: "it's", words }],
      [{ name: expect.any(String) }],
      [{ id: merchantId, word: null, words: ["1", "2"] }],
    ]);
    await expect(send(merchantId, { statement: ADD, values: [3 - merchantId, "x"] })).rejects.toMatchObject({
      code: "42501",
    });
    await db.withMerchant(merchantId, async (tx) => expect(await tx.query(COUNT, ["x"])).toEqual([{ n: 0 }]));
  }
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 31])("a flight for merchant %d does not leave", async (merchantId) => {
  await expect(send(merchantId)).rejects.toThrow(RangeError);
});

test("a flight inside a door does not leave", async () => {
  await expect(db.withMerchant(1, () => send(1))).rejects.toThrow("a door inside a door");
});

test("a call that fails undoes those before it, and the connection goes on", async () => {
  const twice = { statement: ADD, values: [1, "twice"] };
  for (let n = 0; n < 3; n += 1) {
    await expect(send(1, twice, twice)).rejects.toMatchObject({ code: "23505" });
    expect(await counted("twice")).toBe(0);
  }
  await send(1, twice);
  expect(await counted("twice")).toBe(1);
});

test("a failure of the commit itself is a failure", async () => {
  const flight = send(1, { statement: ADD, values: [1, "commit"] }, { statement: HOLD, values: [1] });
  await expect(flight).rejects.toThrow("at the commit");
  expect(await counted("commit")).toBe(0);
});

test("a deadlock is tried again three times, anything else not at all", async () => {
  const fail = (code: string, times: number) => send(1, { statement: FAIL, values: [code, times] });
  await expect(fail("22012", 1)).rejects.toMatchObject({ code: "22012" });
  expect(await fail("40P01", 4)).toEqual([[{ tries: 5 }]]);
  await expect(fail("40001", 100)).rejects.toMatchObject({ code: "40001" });
  expect(await fail("40001", 0)).toEqual([[{ tries: 10 }]]);
});

test("a connection that breaks under a flight is replaced", async () => {
  await expect(send(1, { statement: ADD, values: [1, "broken"] }, { statement: DIE, values: [] })).rejects.toThrow();
  expect(await counted("broken")).toBe(0);
  expect(db.stats().total).toBe(1);
});

import { openDatabase } from "@atapos/db";
import { type TestDatabase, testDatabase } from "@atapos/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { envOf, freePort, killStarted, run, SECRET, startApi } from "./support/api-process.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
afterAll(killStarted);

const env = (port: number, more?: Record<string, string>) => envOf(database, port, more);

describe("the api's process", () => {
  test("serves, says in one line that its port is taken, and ends at once when told to stop", async () => {
    const port = await freePort();
    const api = await startApi(database, port);

    const second = run("main.ts", env(port));
    expect(await second.exited).toBe(1);
    expect(second.output().trim()).toMatch(/^atapos api: port \d+ is in use \(set API_PORT to another\)$/m);
    expect(second.output()).not.toContain("    at ");

    const idle = await fetch(`http://127.0.0.1:${port}/health`);
    await idle.text();
    const before = Date.now();
    api.child.kill("SIGTERM");
    expect(await api.exited).toBe(0);
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  test.each([
    ["a missing secret", { JWT_SECRET_KEY: "" }, /JWT_SECRET_KEY is not set/],
    ["a short secret", { JWT_SECRET_KEY: "short" }, /JWT_SECRET_KEY is shorter than 32 bytes/],
    [
      "a placeholder in production",
      { ATAPOS_ENV: "production", NEXTAUTH_SECRET: `${SECRET} change me` },
      /NEXTAUTH_SECRET/,
    ],
    ["another secret than the database's", { DB_LOGIN_SECRET: "x".repeat(40) }, /the database refuses the login/],
    ["a database that is not there", { DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" }, /does not answer/],
  ])("refuses %s in one line", async (_, more, expected) => {
    const api = run("main.ts", env(await freePort(), more));
    expect(await api.exited).toBe(1);
    const lines = api.output().trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(expected);
  });

  test("refuses a database with a hole in its walls", async () => {
    const hole = await testDatabase();
    const { superuserUrl } = hole;
    const db = openDatabase({ webUrl: superuserUrl, systemUrl: superuserUrl, maxConnections: 1 });
    await db.withSystem((tx) => tx.execute("ALTER TABLE atapos.product DISABLE ROW LEVEL SECURITY"));
    await db.close();
    const api = run(
      "main.ts",
      env(await freePort(), { DATABASE_URL: hole.ownerUrl, DB_LOGIN_SECRET: hole.loginSecret }),
    );
    expect(await api.exited).toBe(1);
    expect(api.output()).toMatch(/^atapos api: the database is not safe to use: .*product/m);
    await hole.drop();
  });
});

describe("demo-info", () => {
  test("prints the first owner's link on an empty database", async () => {
    const cli = run("demo-info-cli.ts", env(1));
    expect(await cli.exited).toBe(0);
    const info = JSON.parse(cli.output().trim().split("\n").at(-1) ?? "");
    expect(info).toEqual({
      tableUrl: null,
      ownerLink: expect.stringMatching(/^http:\/\/localhost:8000\/setup\?token=/),
    });
  });
});

test("seeding refuses production", async () => {
  const cli = run("seed-cli.ts", env(1, { ATAPOS_ENV: "production" }));
  expect(await cli.exited).toBe(1);
  expect(cli.output()).toContain("ATAPOS_ENV=production");
});

// `npm start` on somebody's own PostgreSQL server: DATABASE_URL decides, and whatever is wrong there is one line.
import { readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ForeignServer, startForeignServer } from "./support/foreign-server.ts";
import { freePorts } from "./support/free-ports.ts";
import { startInstallation, temporaryDataDir } from "./support/installation.ts";
import { refusedStart } from "./support/refused-start.ts";
import { readJson, restClient } from "./support/rest.ts";
import { fillForm } from "./support/setup-form.ts";

const OWNER_LINK = /works once\): (\S+)/;

let server: ForeignServer;
let dataDir: string;
beforeAll(async () => {
  server = await startForeignServer();
});
afterAll(() => server?.stop());

/** Nothing but the one reason: no stack trace, and no password of anybody. */
function expectOneLine(refusal: Awaited<ReturnType<typeof refusedStart>>, reason: RegExp): void {
  expect(refusal.reasons, refusal.output).toHaveLength(1);
  expect(refusal.reasons[0]).toMatch(reason);
  expect(refusal.output).not.toMatch(/^\s+at /m);
  expect(refusal.output).not.toContain("hunter2");
  expect(refusal.code).not.toBe(0);
  expect(refusal.code).not.toBeNull();
}

describe("an ordinary login, which may make no roles", () => {
  const owner = { name: "Ibu Sari", email: "sari@example.test", merchantName: "Warung Sari" };
  const password = "a password of her own";

  beforeAll(async () => {
    dataDir = temporaryDataDir();
    await server.administer(
      `CREATE ROLE shop_owner LOGIN NOSUPERUSER NOCREATEROLE PASSWORD 'hunter2'; ALTER DATABASE shop OWNER TO shop_owner`,
    );
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = () => ({ dataDir, env: { DATABASE_URL: server.urlOf("shop_owner", "hunter2") } });

  test("is told once which script an administrator has to run", async () => {
    const refusal = await refusedStart(start());
    expectOneLine(refusal, /an administrator run \S+atapos-roles\.sql in this database, then start again/);
  });

  test("starts after that without demo data, and its link makes the first owner, once", async () => {
    await server.administer(readFileSync(`${dataDir}/atapos-roles.sql`, "utf8"));
    const first = await startInstallation(start());
    try {
      const rest = restClient(first.apiUrl);
      const demo = await rest.post("/auth/staff/login", { email: "owner@atapos.test", password: "demo-owner-1" });
      expect(demo.status).toBe(401);
      expect(first.output()).not.toContain("demo-owner-1");

      const link = OWNER_LINK.exec(first.output())?.[1] ?? "";
      expect((await fillForm(link, { ...owner, password })).status).toBe(200);
      const again = await fillForm(link, { ...owner, email: "other@example.test", password });
      expect(again.status).toBe(401);

      const login = await rest.post("/auth/staff/login", { email: owner.email, password });
      expect(login.body.data.staff).toMatchObject({ me_id: 1, role_level: 100 });
      const merchants = await restClient(first.apiUrl, login.body.data.access_token).get("/merchants");
      expect(merchants.body.data).toMatchObject([{ me_name: owner.merchantName }]);
    } finally {
      await first.stop();
    }
  });

  test("prints no link when it starts again", async () => {
    const second = await startInstallation(start());
    await second.stop();
    expect(second.output()).not.toMatch(OWNER_LINK);
    expect(second.output()).not.toContain("/setup");
  });
});

test("a superuser's login with ATAPOS_DEMO=1 is migrated, seeded and ready, and owns no table itself", async () => {
  const foreign = await startForeignServer();
  try {
    const env = { DATABASE_URL: foreign.superuserUrl, ATAPOS_DEMO: "1", ATAPOS_DEMO_DAYS: "0" };
    const stack = await startInstallation({ env });
    try {
      expect((await readJson(await fetch(`${stack.apiUrl}/health/full`))).status).toBe("ok");
      const login = { email: "cashier@atapos.test", password: "demo-cashier-1" };
      const answer = await restClient(stack.apiUrl).post("/auth/staff/login", login);
      const products = await restClient(stack.apiUrl, answer.body.data.access_token).get("/products?limit=1000");
      expect(products.body.total).toBeGreaterThan(40);
      expect(stack.output()).toContain("/t/t1.");
    } finally {
      await stack.stop();
    }
    const { rows } = await foreign.administer(
      "SELECT DISTINCT rolname, rolsuper FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE relnamespace = 'atapos'::regnamespace",
    );
    expect(rows).toEqual([{ rolname: "atapos_owner", rolsuper: false }]);
  } finally {
    await foreign.stop();
  }
});

describe("what a person can put right is one line and a failure's exit code", () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryDataDir();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[what: string, url: () => string, reason: RegExp]>([
    ["a wrong password", () => server.urlOf("postgres", "hunter2"), /the password or the user name is wrong/],
    ["a user that does not exist", () => server.urlOf("nobody", "hunter2"), /the password or the user name is wrong/],
    ["a database that does not exist", () => `${server.superuserUrl}-not`, /the database does not exist/],
    [
      "a host that does not exist",
      () => "postgresql://shop:hunter2@db.invalid/shop",
      /no PostgreSQL answers at db\.invalid/,
    ],
    ["an address of another kind", () => "mysql://shop:hunter2@localhost/shop", /not of the form postgresql:/],
  ])("%s", async (_, url, reason) => {
    expectOneLine(await refusedStart({ dataDir: folder, env: { DATABASE_URL: url() } }), reason);
  });

  test("a port where nothing listens", async () => {
    const [port = 0] = await freePorts(1);
    const env = { DATABASE_URL: `postgresql://shop:hunter2@127.0.0.1:${port}/shop` };
    expectOneLine(
      await refusedStart({ dataDir: folder, env }),
      /no PostgreSQL answers at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)/,
    );
  });

  test("a port of ours that is in use", async () => {
    const ports = await freePorts(6);
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(ports[2], "127.0.0.1", resolve));
    try {
      const refusal = await refusedStart({ dataDir: folder, ports, env: { DATABASE_URL: server.superuserUrl } });
      expectOneLine(refusal, new RegExp(`port ${ports[2]} is in use \\(set API_PORT to another\\)`));
    } finally {
      await new Promise((resolve) => taken.close(resolve));
    }
  });
});

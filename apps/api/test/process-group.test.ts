import { readFileSync } from "node:fs";
import { type TestDatabase, testDatabase } from "@atapos/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { envOf, freePort, killStarted, run, startApi } from "./support/api-process.ts";
import { until } from "./support/client.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
afterAll(killStarted);

/** As Linux tells it. */
const childrenOf = (pid: number | undefined): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);

/** A figure of the metrics, summed over its labels. */
function sumOf(metrics: string, name: string, labels = ""): number {
  const rows = metrics.split("\n").filter((row) => row.startsWith(`${name}{`) && row.includes(labels));
  return rows.reduce((sum, row) => sum + Number(row.slice(row.lastIndexOf(" ") + 1)), 0);
}

/** What deploy/grafana-dashboard.json asks for. */
function dashboardMetrics(): string[] {
  const text = readFileSync(new URL("../../../deploy/grafana-dashboard.json", import.meta.url), "utf8");
  const asked = [...text.matchAll(/\b(atapos_\w+?)(?:_bucket|_count)?(?=[{,)])/g)].map(([, name = ""]) => name);
  expect(new Set(asked).size).toBeGreaterThan(9);
  return asked;
}

test.runIf(process.platform === "linux")(
  "API_PROCESSES=2 serves from two processes on one port, counts for both, replaces one that is killed, and ends whole",
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const api = await startApi(database, port, { API_PROCESSES: "2" });
    const url = `http://127.0.0.1:${port}`;
    const before = childrenOf(api.child.pid);
    expect(before).toHaveLength(2);

    // a connection of its own each time: they take turns
    const ask = (path: string) => fetch(`${url}${path}`, { headers: { connection: "close", "x-atapos": "1" } });
    for (let asked = 0; asked < 10; asked += 1) expect((await ask("/api/v1/products")).status).toBe(401);
    expect((await ask("/api/trpc/catalog.registerMenu")).status).toBe(401);
    // one that is still starting answers nothing yet, and the others say so
    const metrics = await until(
      async () => (await ask("/metrics")).text(),
      (text) => text.includes("atapos_request_seconds_count"),
      30_000,
    );
    expect(sumOf(metrics, "atapos_request_seconds_count", 'route="/api/v1/products"')).toBe(10);
    expect(
      sumOf(metrics, "atapos_procedure_seconds_count", 'procedure="catalog.registerMenu",outcome="unauthenticated"'),
    ).toBe(1);
    expect(metrics).toMatch(/^atapos_pool_connections\{state="max"\} 16$/m);
    expect(metrics).toMatch(/^atapos_pool_wait_seconds_count [1-9]/m);
    expect(metrics).toMatch(/^atapos_live_subscribers 0$/m);
    const counted = new Set([...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    for (const name of dashboardMetrics()) expect(counted).toContain(name);

    const [victim = 0] = before;
    process.kill(victim, "SIGKILL");
    const after = await until(
      async () => childrenOf(api.child.pid),
      (pids) => pids.length === 2 && !pids.includes(victim),
      30_000,
    );
    expect(after).toHaveLength(2);
    await until(
      () =>
        ask("/health").then(
          ({ status }) => status,
          () => 0,
        ),
      (status) => status === 200,
      30_000,
    );

    api.child.kill("SIGTERM");
    expect(await api.exited).toBe(0);
    await expect(ask("/health")).rejects.toThrow();
  },
);

test("several processes that cannot start end in one line each, and all of them", async () => {
  const api = run(
    "main.ts",
    envOf(database, await freePort(), { API_PROCESSES: "2", DB_LOGIN_SECRET: "x".repeat(40) }),
  );
  expect(await api.exited).toBe(1);
  expect(api.output()).toMatch(/^atapos api: the database refuses the login/m);
});

import type { Deps, Env } from "@atapos/core";
import { statement } from "@atapos/db";
import type { Hono } from "hono";
import type { AppEnv } from "./http/app-env.ts";

const ALIVE = statement("health-database", "SELECT 1 AS alive");
const QUEUES = statement("health-jobs", "SELECT count(*)::int AS queues FROM pgboss.queue");
const PEER_TIMEOUT_MS = 2_000;

type Part = { status: "ok" } | { status: "failed"; reason: string };

/** Health for people, proxies and `npm start`; answers say what fails, never why in detail. */
export function mountHealth(app: Hono<AppEnv>, deps: Deps, env: Pick<Env, "HEALTH_PEERS">): void {
  const timestamp = () => new Date(deps.now()).toISOString();
  app.get("/health", (c) => c.json({ status: "ok", timestamp: timestamp() }));
  app.get("/health/db", async (c) => {
    const database = await databaseHealth(deps);
    const { status } = database;
    return c.json({ status, timestamp: timestamp(), pool: deps.db.stats() }, status === "ok" ? 200 : 503);
  });
  app.get("/health/full", async (c) => {
    const [database, jobs, ...peers] = await Promise.all([
      databaseHealth(deps),
      jobsHealth(deps),
      ...env.HEALTH_PEERS.map((peer) => peerHealth(peer.url)),
    ]);
    const parts: Record<string, Part> = { database, jobs };
    env.HEALTH_PEERS.forEach(({ name }, index) => {
      parts[name] = peers[index] ?? { status: "failed", reason: "not asked" };
    });
    const isOk = Object.values(parts).every((part) => part.status === "ok");
    return c.json({ status: isOk ? "ok" : "failed", timestamp: timestamp(), parts }, isOk ? 200 : 503);
  });
}

const databaseHealth = (deps: Deps): Promise<Part> =>
  judged(() => deps.db.withSystem((tx) => tx.query(ALIVE, [])), "the database does not answer");

const jobsHealth = (deps: Deps): Promise<Part> =>
  judged(async () => {
    const [row] = await deps.db.withSystem((tx) => tx.query<{ queues: number }>(QUEUES, []));
    if (!row?.queues) throw new Error("no queues");
  }, "the job queues are missing");

function peerHealth(url: string): Promise<Part> {
  return judged(async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PEER_TIMEOUT_MS), redirect: "manual" });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
  }, "does not answer");
}

async function judged(look: () => Promise<unknown>, reason: string): Promise<Part> {
  try {
    await look();
    return { status: "ok" };
  } catch {
    return { status: "failed", reason };
  }
}

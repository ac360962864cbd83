// What this process counts of itself, in Prometheus' shapes.
import type { Deps, Meter } from "@atapos/core";
import { statement } from "@atapos/db";
import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from "prom-client";

export interface Meters {
  meter: Meter;
  /** One answered request; `route` is the path's template. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** Adds what is asked for at the moment of a scrape: pool, subscribers, queues. */
  watch(deps: Deps): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const QUEUES = statement(
  "metrics-queues",
  `SELECT name AS queue, state, count(*)::int AS jobs FROM pgboss.job
   WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 2`,
);

/** Registers everything; call it once for a registry. */
export function createMeters(registry: Registry): Meters {
  collectDefaultMetrics({ register: registry, prefix: "atapos_" });
  const registers = [registry];
  const buckets = SECONDS;
  const procedures = new Histogram({
    ...{ registers, buckets, name: "atapos_procedure_seconds", labelNames: ["procedure", "outcome"] },
    help: "Time of a procedure; outcome is ok or the code of its refusal",
  });
  const requests = new Histogram({
    ...{ registers, buckets, name: "atapos_request_seconds", labelNames: ["method", "route", "status"] },
    help: "Time of an HTTP request, by its route's template",
  });
  const caches = new Counter({
    ...{ registers, name: "atapos_cache_lookups_total", labelNames: ["cache", "outcome"] },
    help: "Looks into the process's caches",
  });
  const lag = new Histogram({
    ...{ registers, buckets, name: "atapos_event_lag_seconds" },
    help: "From an event's own time to the moment a subscriber was given it",
  });
  const waits = new Histogram({
    ...{ registers, buckets, name: "atapos_pool_wait_seconds" },
    help: "How long somebody waited for a database connection",
  });
  return {
    meter: {
      procedure: (procedure, outcome, seconds) => procedures.observe({ procedure, outcome }, seconds),
      cacheLookup: (cache, isHit) => caches.inc({ cache, outcome: isHit ? "hit" : "miss" }),
      // two machines' clocks may differ by more than an event takes
      eventLag: (seconds) => lag.observe(Math.max(0, seconds)),
      poolWait: (seconds) => waits.observe(seconds),
    },
    request: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    watch: (deps) => watch(registers, deps),
  };
}

function watch(registers: Registry[], deps: Deps): void {
  new Gauge({
    ...{ registers, name: "atapos_pool_connections", labelNames: ["state"] },
    help: "Database connections of the pool, and who waits for one",
    collect() {
      for (const [state, count] of Object.entries(deps.db.stats())) this.set({ state }, count);
    },
  });
  new Gauge({
    ...{ registers, name: "atapos_live_subscribers" },
    help: "Open event streams of this process",
    collect() {
      this.set(deps.events.subscribers());
    },
  });
  new Gauge({
    ...{ registers, name: "atapos_jobs", labelNames: ["queue", "state"], aggregator: "max" },
    help: "Background jobs in the database that are not done",
    async collect() {
      const rows = await deps.db.withSystem((tx) =>
        tx.query<{ queue: string; state: string; jobs: number }>(QUEUES, []),
      );
      this.reset();
      for (const { queue, state, jobs } of rows) this.set({ queue, state }, jobs);
    },
  });
}

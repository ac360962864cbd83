// Several processes behind one port (API_PROCESSES): each serves whole, and all that they share is in PostgreSQL.
import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry, type PrometheusContentType } from "prom-client";

interface GroupLog {
  warn(facts: object, message: string): void;
}

const METRICS_TIMEOUT_MS = 5_000;

/**
 * Runs `count` processes and starts one anew when it dies; one that dies before it could work ends them all, because
 * the next would too. Ends when it is told to, after them. Throws nothing; sets the exit code.
 */
export function runProcessGroup(count: number, log: GroupLog): void {
  const registry = new AggregatorRegistry<PrometheusContentType>();
  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    isStopping = true;
    for (const worker of workers()) worker.process.kill(signal);
  };
  const start = () => {
    let hasServed = false;
    const worker = cluster.fork();
    worker.on("listening", () => {
      hasServed = true;
    });
    worker.on("message", (message: unknown) => {
      if (message === ASK) answerMetrics(registry, worker);
    });
    worker.on("exit", (code, signal) => {
      if (isStopping) return;
      if (!hasServed) {
        process.exitCode = code === 0 ? 1 : code;
        stop("SIGTERM");
        return;
      }
      log.warn({ code, signal, pid: worker.process.pid }, "a process died; another takes its place");
      start();
    });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop(signal));
  for (let started = 0; started < count; started += 1) start();
}

const workers = (): Worker[] => Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);

const ASK = "atapos:metrics";

interface Answer {
  metrics: string;
}

function answerMetrics(registry: AggregatorRegistry<PrometheusContentType>, worker: Worker): void {
  registry.clusterMetrics().then(
    (metrics) => worker.send({ metrics } satisfies Answer),
    (error: unknown) => worker.send({ metrics: `# ${String(error)}\n` } satisfies Answer),
  );
}

/** The figures of all processes of the group together, asked from one of them. */
export function groupMetrics(): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error("no metrics of the group"))), METRICS_TIMEOUT_MS);
    const hear = (message: unknown) => {
      if (isAnswer(message)) end(() => resolve(message.metrics));
    };
    const end = (settle: () => void) => {
      clearTimeout(timer);
      process.off("message", hear);
      settle();
    };
    process.on("message", hear);
    process.send?.(ASK);
  });
}

const isAnswer = (message: unknown): message is Answer =>
  typeof message === "object" && message !== null && "metrics" in message && typeof message.metrics === "string";

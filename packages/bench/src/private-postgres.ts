import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { serveCluster } from "../../../prisma/src/testing/serve-cluster.ts";
import { startPostgres } from "../../../scripts/embedded-postgres.mjs";

/**
 * A PostgreSQL of this run alone, from which databases are made as tests make theirs; gone with all its data after. Only
 * a durable one waits for the disk at each commit, as a real one does.
 */
export async function withPrivatePostgres<T>(
  work: () => Promise<T>,
  { isDurable = false, tracksCommits = false }: { isDurable?: boolean; tracksCommits?: boolean } = {},
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "atapos-bench-"));
  chmodSync(folder, 0o711);
  let dataDir = folder;
  const start = async () => {
    const running = await startPostgres({ dataDir: folder, fast: !isDurable });
    dataDir = running.dataDir;
    if (!tracksCommits) return running;
    await rememberCommits(running.superuserUrl);
    await running.stop();
    return startPostgres({ dataDir: folder, fast: !isDurable });
  };
  const removeFolders = () => {
    for (const each of [dataDir, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  };
  const killNow = () => {
    killServer(dataDir);
    removeFolders();
  };
  const server = await serveCluster(start, folder);
  process.env.ATAPOS_TEST_CLUSTER = server.url;
  process.once("exit", killNow);
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  try {
    return await work();
  } finally {
    await server.close();
    removeFolders();
    process.removeListener("exit", killNow);
  }
}

/** From its next start on the server knows when each transaction was committed. */
async function rememberCommits(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("ALTER SYSTEM SET track_commit_timestamp = on");
  await client.end();
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** For a run that is broken off: the server stands in a process group of its own. */
function killServer(dataDir: string): void {
  try {
    const lock = readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8");
    process.kill(Number(lock.split("\n")[0]), "SIGQUIT");
  } catch {
    return;
  }
}

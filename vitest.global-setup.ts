// One PostgreSQL for a whole test run: started by the first test that asks for a database, gone when the run ends.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveCluster } from "./prisma/src/testing/serve-cluster.ts";
import { startPostgres } from "./scripts/embedded-postgres.mjs";

export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "atapos-test-"));
  chmodSync(folder, 0o711);
  let dataDir = folder;
  const start = async () => {
    const running = await startPostgres({ dataDir: folder, fast: true });
    dataDir = running.dataDir;
    return running;
  };
  const server = await serveCluster(start, folder);
  process.env.ATAPOS_TEST_CLUSTER = server.url;

  const killNow = () => {
    killServer(dataDir);
    removeFolders();
  };
  const removeFolders = () => {
    for (const each of [dataDir, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", killNow);
  process.once("SIGHUP", () => process.exit(129));
  return async () => {
    await server.close();
    removeFolders();
    process.removeListener("exit", killNow);
  };
}

/** For a run that ends without its teardown. */
function killServer(dataDir: string): void {
  try {
    process.kill(
      Number(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
      "SIGQUIT",
    );
  } catch {
    return;
  }
}

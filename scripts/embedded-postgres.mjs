// Starts the real PostgreSQL that npm brings, as an unprivileged user, for a demo or a test run.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isWindows } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { postgresPrograms, sharedFolder, shortHash, unprivilegedIds } from "./postgres-binaries.mjs";
import { createCluster, readCredentials } from "./postgres-cluster.mjs";
import { clearOldLock, LAUNCHER_FILE, readLock } from "./postgres-lock.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const MAJOR_VERSION = "17";
const FAST_FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/**
 * @param {{ dataDir: string, port?: number, fast?: boolean }} options `fast` trades durability for speed: tests only
 * @returns {Promise<import("./embedded-postgres.d.mts").RunningPostgres>}
 */
export async function startPostgres({ dataDir, port = 0, fast = false }) {
  const ids = unprivilegedIds();
  const program = postgresPrograms(ids);
  const folder = reachableFolder(path.resolve(dataDir), ids);
  const cluster = path.join(folder, "postgres");
  if (!existsSync(path.join(cluster, "PG_VERSION"))) createCluster({ folder, cluster, program, ids });
  requireSameVersion(cluster);
  await clearOldLock(cluster, program, ids);
  const chosenPort = port === 0 ? (await freePorts(1))[0] : port;
  const logFile = path.join(folder, "postgres.log");
  const child = launch({ program, cluster, ids, logFile, port: chosenPort, fast });
  const exited = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  await ready({ cluster, child, exited, logFile });
  const { ownerPassword, superuserPassword } = readCredentials(folder);
  const address = `127.0.0.1:${chosenPort}`;
  return {
    url: `postgresql://atapos_owner:${ownerPassword}@${address}/atapos`,
    superuserUrl: `postgresql://postgres:${superuserPassword}@${address}/atapos`,
    port: chosenPort,
    dataDir: folder,
    logFile,
    exited,
    stop: () => stop({ child, exited, cluster, program }),
  };
}

/** The data folder, or one under /var/tmp where the user that PostgreSQL runs as cannot reach it. */
function reachableFolder(wanted, ids) {
  const isNew = !existsSync(wanted);
  mkdirSync(wanted, { recursive: true, mode: 0o711 });
  if (ids.uid === undefined) return wanted;
  if (isNew) chmodSync(wanted, 0o711);
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", wanted], { ...ids, cwd: "/" });
  return probe.status === 0 ? wanted : sharedFolder(`atapos-${shortHash(wanted)}`);
}

function requireSameVersion(cluster) {
  const version = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new StopWithMessage(
    `${cluster} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: move it away or set ATAPOS_DATA_DIR`,
  );
}

function launch({ program, cluster, ids, logFile, port, fast }) {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `port=${port}`,
    ...(fast ? FAST_FLAGS : []),
  ];
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(program("postgres"), ["-D", cluster, ...settings.flatMap((setting) => ["-c", setting])], {
    ...ids,
    cwd: isWindows ? undefined : "/",
    detached: !isWindows,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  return child;
}

/** PostgreSQL writes its state into its own lock file, which is what its `pg_ctl` waits on too. */
async function ready({ cluster, child, exited, logFile }) {
  let code = null;
  child.once("error", () => {
    code = 1;
  });
  exited.then((status) => {
    code = status;
  });
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (code !== null) {
      const lines = readFileSync(logFile, "utf8").trim().split("\n").slice(-3).join(" | ");
      throw new StopWithMessage(`PostgreSQL did not start: ${lines}`);
    }
    const lock = readLock(cluster);
    if (lock?.pid === child.pid && lock.status === "ready") {
      writeFileSync(path.join(path.dirname(cluster), LAUNCHER_FILE), String(process.pid));
      return;
    }
    await sleep(50);
  }
  child.kill("SIGKILL");
  throw new StopWithMessage(`PostgreSQL did not get ready within a minute: see ${logFile}`);
}

/** Fast shutdown; after ten seconds the immediate one, from which PostgreSQL recovers at the next start. */
async function stop({ child, exited, cluster, program }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) spawnSync(program("pg_ctl"), ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "10"]);
  else child.kill("SIGINT");
  const timer = setTimeout(() => child.kill(isWindows ? "SIGKILL" : "SIGQUIT"), 10_000);
  await exited;
  clearTimeout(timer);
}

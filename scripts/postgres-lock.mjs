import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./is-alive.mjs";
import { isWindows } from "./paths.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

/** Beside the cluster: the process that started its server. */
export const LAUNCHER_FILE = "postgres.launcher";

/** PostgreSQL's own lock file: line 1 the process, line 4 the port, line 8 the state. */
export function readLock(cluster) {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
  } catch {
    return null;
  }
}

/** A launcher that was killed leaves its server or its lock file behind; a server in use is left alone. */
export function clearOldLock(cluster, program, ids) {
  const lock = readLock(cluster);
  if (lock === null) return;
  if (!isPostgres(lock.pid)) {
    rmSync(path.join(cluster, "postmaster.pid"), { force: true });
    return;
  }
  if (!isAlive(launcherOf(cluster))) {
    const cwd = isWindows ? undefined : "/";
    spawnSync(program("pg_ctl"), ["stop", "-D", cluster, "-m", "fast", "-w"], { ...ids, cwd });
    if (readLock(cluster) === null) return;
  }
  const where = `${cluster} (pid ${lock.pid}, port ${lock.port})`;
  throw new StopWithMessage(`PostgreSQL already runs on ${where}: stop the other npm start, or set ATAPOS_DATA_DIR`);
}

function launcherOf(cluster) {
  try {
    return Number(readFileSync(path.join(path.dirname(cluster), LAUNCHER_FILE), "utf8"));
  } catch {
    return process.pid;
  }
}

/** Process ids are reused: after a reboot the one in the lock file may be anybody's. */
function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  } catch {
    return false;
  }
}

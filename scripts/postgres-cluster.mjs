import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isWindows } from "./paths.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const credentialsFile = (folder) => path.join(folder, "postgres-credentials.json");

/** The generated passwords, readable by the user who started the demo and by nobody else. */
export function readCredentials(folder) {
  try {
    return JSON.parse(readFileSync(credentialsFile(folder), "utf8"));
  } catch {
    throw new StopWithMessage(`${credentialsFile(folder)} is missing or damaged: its database cannot be opened`);
  }
}

/**
 * Makes the cluster, the login `atapos_owner` (no superuser, so that row level security binds it as it would in
 * production) and its database. The cluster gets its name last: a half-made one is never mistaken for a whole one.
 */
export function createCluster({ folder, cluster, program, ids }) {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (ids.uid !== undefined) chownSync(unfinished, ids.uid, ids.gid);
  const credentials = { superuserPassword: newPassword(), ownerPassword: newPassword() };
  initialise({ folder, data: unfinished, program, ids, password: credentials.superuserPassword });
  createOwner({ data: unfinished, program, ids, password: credentials.ownerPassword });
  writeFileSync(credentialsFile(folder), JSON.stringify(credentials), { mode: 0o600 });
  renameSync(unfinished, cluster);
}

const newPassword = () => randomBytes(24).toString("hex");

function initialise({ folder, data, program, ids, password }) {
  const passwordFile = path.join(folder, "postgres-password.tmp");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (ids.uid !== undefined) chownSync(passwordFile, ids.uid, ids.gid);
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const login = ["-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    run(program("initdb"), ["-D", data, ...login, ...locale, "--no-sync"], { ids });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Single-user mode: the server listens nowhere while its logins are made. */
function createOwner({ data, program, ids, password }) {
  const sql = [
    `CREATE ROLE atapos_owner LOGIN NOSUPERUSER CREATEROLE PASSWORD '${password}';`,
    "CREATE DATABASE atapos OWNER atapos_owner;",
  ];
  const output = run(program("postgres"), ["--single", "-D", data, "postgres"], { ids, input: `${sql.join("\n")}\n` });
  if (/ERROR|FATAL/.test(output)) throw new StopWithMessage(`the embedded database could not be prepared: ${output}`);
}

function run(file, parameters, { ids, input }) {
  const cwd = isWindows ? undefined : "/";
  const result = spawnSync(file, parameters, { ...ids, cwd, input, encoding: "utf8" });
  if (result.status === 0) return result.stderr;
  const reason = result.error?.message ?? result.stderr.trim().split("\n").slice(-2).join(" ");
  throw new StopWithMessage(`${path.basename(file)} failed: ${reason}`);
}

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const OWN = inRoot(".data", "tools", "caddy");
const ADVICE = "no caddy, the reverse proxy of docker-compose.yml: install it (Debian's package is named caddy)";

const answers = (command, parameters) => spawnSync(command, parameters, { cwd: root, stdio: "ignore" }).status === 0;

/**
 * Where Caddy is: the machine's own, or Debian's, unpacked into the data folder.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>}
 */
export async function requireCaddy(env) {
  if (answers("caddy", ["version"])) return "caddy";
  if (!existsSync(OWN)) await unpackDebianPackage(env);
  return OWN;
}

/** Lets the real proxy read its configuration. */
export async function checkCaddyfile(env) {
  const parameters = ["validate", "--config", inRoot("deploy", "Caddyfile"), "--adapter", "caddyfile"];
  const sites = { ORDER_SITE: ":3000", POS_SITE: ":3001" };
  await runQuietly({ title: "Caddyfile", command: await requireCaddy(env), parameters, env: { ...env, ...sites } });
}

/** Unpacked and not installed: an installed one would be started by the system and take port 80. */
async function unpackDebianPackage(env) {
  if (!answers("apt-get", ["--version"]) || !answers("dpkg-deb", ["--version"])) throw new StopWithMessage(ADVICE);
  const folder = mkdtempSync(path.join(tmpdir(), "atapos-caddy-"));
  const apt = (title, parameters) => runQuietly({ title, command: "apt-get", parameters, env, cwd: folder });
  try {
    if (process.getuid?.() === 0) await apt("Reading the package lists", ["update", "-qq"]);
    await apt("Downloading caddy", ["download", "-qq", "caddy"]);
    const file = readdirSync(folder).find((name) => name.endsWith(".deb"));
    if (file === undefined || !answers("dpkg-deb", ["-x", path.join(folder, file), folder])) {
      throw new StopWithMessage(ADVICE);
    }
    mkdirSync(path.dirname(OWN), { recursive: true });
    copyFileSync(path.join(folder, "usr", "bin", "caddy"), `${OWN}.new`);
    renameSync(`${OWN}.new`, OWN);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inRoot, root } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const CLIENTS = [["docker", "compose"], ["docker-compose"]];
/** Under their Debian and their Ubuntu name. */
const PACKAGES = ["docker-compose", "docker-compose-v2"];

/** Lets a real compose client read docker-compose.yml, every profile included. */
export async function checkCompose(env) {
  const client = findClient() ?? (await installClient(env));
  const [command, ...rest] = client;
  const parameters = [...rest, "--profile", "sandbox", "config", "-q"];
  await runQuietly({ title: "docker-compose.yml", command, parameters, env: { ...env, ...placeholders() } });
}

const answers = (command, parameters) => spawnSync(command, parameters, { cwd: root, stdio: "ignore" }).status === 0;

const findClient = () => CLIENTS.find(([command, ...rest]) => answers(command, [...rest, "version"]));

async function installClient(env) {
  const advice = `no compose client: install the Debian package ${PACKAGES[0]} (as root: apt-get install ${PACKAGES[0]})`;
  if (process.getuid?.() !== 0 || !answers("apt-get", ["--version"])) throw new StopWithMessage(advice);
  const apt = { ...env, DEBIAN_FRONTEND: "noninteractive" };
  await runQuietly({ title: "Reading the package lists", command: "apt-get", parameters: ["update", "-qq"], env: apt });
  const name = PACKAGES.find((each) => answers("apt-cache", ["show", each]));
  if (name === undefined) throw new StopWithMessage(advice);
  const options = ["-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", name];
  await runQuietly({ title: `Installing ${name}`, command: "apt-get", parameters: options, env: apt });
  const client = findClient();
  if (client === undefined) throw new StopWithMessage(advice);
  return client;
}

/** The file demands its secrets from the environment; for reading it any value does. */
function placeholders() {
  const text = readFileSync(inRoot("docker-compose.yml"), "utf8");
  const names = [...text.matchAll(/\$\{([A-Z_0-9]+):\?/g)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, `placeholder-${name.toLowerCase()}-0123456789abcdef`]));
}

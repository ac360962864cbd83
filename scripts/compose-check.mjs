import { readFileSync } from "node:fs";
import { answers, aptInstall } from "./apt-install.mjs";
import { inRoot } from "./paths.mjs";
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

const findClient = () => CLIENTS.find(([command, ...rest]) => answers(command, [...rest, "version"]));

async function installClient(env) {
  const lacks = "no compose client";
  await aptInstall({ packages: PACKAGES, lacks, env });
  const client = findClient();
  if (client === undefined) throw new StopWithMessage(lacks);
  return client;
}

/** The file demands its secrets from the environment; for reading it any value does. */
function placeholders() {
  const text = readFileSync(inRoot("docker-compose.yml"), "utf8");
  const names = [...text.matchAll(/\$\{([A-Z_0-9]+):\?/g)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, `placeholder-${name.toLowerCase()}-0123456789abcdef`]));
}

import { spawnSync } from "node:child_process";
import { root } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

/** Whether a command ends well, with its words kept back. */
export const answers = (command, parameters) =>
  spawnSync(command, parameters, { cwd: root, stdio: "ignore" }).status === 0;

/** Installs the first of these Debian packages that the machine knows; as anyone but root it only says so. */
export async function aptInstall({ packages, lacks, env }) {
  const advice = `${lacks}: install the Debian package ${packages[0]} (as root: apt-get install ${packages[0]})`;
  if (process.getuid?.() !== 0 || !answers("apt-get", ["--version"])) throw new StopWithMessage(advice);
  const apt = { ...env, DEBIAN_FRONTEND: "noninteractive" };
  await runQuietly({ title: "Reading the package lists", command: "apt-get", parameters: ["update", "-qq"], env: apt });
  const name = packages.find((each) => answers("apt-cache", ["show", each]));
  if (name === undefined) throw new StopWithMessage(advice);
  const options = ["-o", "DPkg::Lock::Timeout=300", "install", "-y", "-qq", "--no-install-recommends", name];
  await runQuietly({ title: `Installing ${name}`, command: "apt-get", parameters: options, env: apt });
}

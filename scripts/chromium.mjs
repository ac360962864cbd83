import { accessSync, constants } from "node:fs";
import { aptInstall } from "./apt-install.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const PACKAGES = ["chromium"];
const PLACES = ["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/usr/bin/google-chrome"];

/**
 * The browser that the journeys drive: the one that CHROMIUM_PATH names, or the machine's own.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export const findChromium = (env) =>
  env.CHROMIUM_PATH === undefined ? PLACES.find(isExecutable) : [env.CHROMIUM_PATH].find(isExecutable);

/** Installs Debian's Chromium where there is none. */
export async function requireChromium(env) {
  if (findChromium(env) !== undefined) return;
  if (env.CHROMIUM_PATH !== undefined)
    throw new StopWithMessage(`CHROMIUM_PATH: no program is at ${env.CHROMIUM_PATH}`);
  const lacks = "no Chromium for the journeys (CHROMIUM_PATH may name one)";
  await aptInstall({ packages: PACKAGES, lacks, env });
  if (findChromium(env) === undefined) throw new StopWithMessage(lacks);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { StopWithMessage } from "./stop-with-message.mjs";

export const isWindows = process.platform === "win32";
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The project's own Node 24, which the install brings: the machine's Node only boots it. */
export function node24() {
  const binary = inRoot("node_modules", "node", "bin", isWindows ? "node.exe" : "node");
  if (!existsSync(binary))
    throw new StopWithMessage("Node 24 is missing from node_modules: remove node_modules, retry");
  return binary;
}

/**
 * `env` with Node 24 first in PATH, so that whatever a child starts runs on it too, and with a place where it keeps what
 * it has compiled: a program that starts again does not read its TypeScript anew.
 */
export function withNode24(env) {
  return {
    ...env,
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? inRoot("node_modules", ".cache", "node"),
    PATH: [path.dirname(node24()), env.PATH ?? env.Path ?? ""].join(path.delimiter),
  };
}

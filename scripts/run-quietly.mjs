import { spawn } from "node:child_process";
import { isWindows, root } from "./paths.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const LINES_SHOWN = 15;
const running = new Set();
let isKilled = false;

/** Ends every command that still runs, with whatever it started. */
export function killRunning() {
  isKilled = true;
  for (const child of running) {
    try {
      if (isWindows) child.kill();
      else process.kill(-child.pid, "SIGKILL");
    } catch {
      // it has just ended by itself
    }
  }
}

/** Makes a child one that `killRunning` ends. */
export function track(child) {
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Runs a command to its end, keeping its output back: it is shown only when the command fails. */
export async function runQuietly({ title, command, parameters, env, cwd = root, shell = false }) {
  const startedAt = performance.now();
  console.log(`${title} ...`);
  const child = spawn(command, parameters, {
    cwd,
    env,
    shell,
    stdio: ["ignore", "pipe", "pipe"],
    detached: !isWindows,
  });
  track(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-100_000);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", (error) =>
      reject(error.code === "ENOENT" ? new StopWithMessage(`${command} is missing: install it first`) : error),
    );
    child.once("close", resolve);
  });
  if (isKilled) throw new StopWithMessage("stopped");
  if (code !== 0) {
    console.error(output.trimEnd().split("\n").slice(-LINES_SHOWN).join("\n"));
    throw new StopWithMessage(`${title.toLowerCase()} failed (${command} exited with ${code ?? "a signal"})`);
  }
  console.log(`${title}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return output;
}

import { execFileSync } from "node:child_process";
import { isAlive } from "./is-alive.mjs";
import { isWindows } from "./paths.mjs";

const POLL_MS = 250;
const MAX_DEPTH = 6;

/**
 * Calls back once when npm or a shell between it and us has ended. npm hands a SIGTERM to a shell, and a shell dies
 * without handing it on: nobody would tell us to stop.
 */
export function whenNpmEnds(callback) {
  const ancestors = ancestorsUpToNpm();
  if (ancestors.length === 0) return;
  const timer = setInterval(() => {
    if (ancestors.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
}

/** npm names its process "npm start"; between it and us are a shell and the script that stands for `node`. */
function ancestorsUpToNpm() {
  if (isWindows || !("npm_lifecycle_event" in process.env)) return [];
  const found = [];
  let pid = process.ppid;
  while (pid > 1 && found.length < MAX_DEPTH) {
    found.push(pid);
    const [parent, command] = describe(pid);
    if (command.startsWith("npm")) return found;
    pid = parent;
  }
  return [];
}

function describe(pid) {
  try {
    const [parent, ...command] = execFileSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    return [Number(parent), command.join(" ")];
  } catch {
    return [0, ""];
  }
}

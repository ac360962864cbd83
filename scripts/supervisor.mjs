import { execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { isWindows, node24, root, withNode24 } from "./paths.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const GRACE_MS = 8_000;
const LINES_SHOWN = 25;

/**
 * Starts the demo's processes on Node 24, each in a process group of its own (Ctrl-C must not reach them before the
 * launcher has said in which order they stop) and with a log file of its own.
 * @param {{ logDir: string, onDeath: (reason: StopWithMessage) => void }} options
 */
export function createSupervisor({ logDir, onDeath }) {
  const children = [];
  let isStopping = false;
  mkdirSync(logDir, { recursive: true });

  const launch = (name, parameters, { env, cwd = root }) => {
    if (isStopping) throw new StopWithMessage("stopping");
    const logFile = path.join(logDir, `${name}.log`);
    const log = openSync(logFile, "w", 0o600);
    const stdio = ["ignore", log, log];
    const child = spawn(node24(), parameters, { cwd, env: withNode24(env), detached: !isWindows, stdio });
    closeSync(log);
    const exited = new Promise((resolve) => {
      child.once("error", () => resolve(1));
      child.once("exit", (code, signal) => resolve(code ?? signal));
    });
    const entry = { name, child, exited, logFile };
    children.push(entry);
    return entry;
  };

  return {
    /** A process that must live until the end: its death is everybody's. */
    serve(name, parameters, options) {
      const { exited, logFile } = launch(name, parameters, options);
      exited.then((code) => {
        if (!isStopping) onDeath(new StopWithMessage(`${name} ended unexpectedly (${code})\n${lastLines(logFile)}`));
      });
    },
    /** A step: resolves with its output when it succeeds. */
    async run(name, parameters, options) {
      const { exited, logFile } = launch(name, parameters, options);
      const code = await exited;
      if (code !== 0) throw new StopWithMessage(`${name} failed: ${reasonIn(logFile) || `ended by ${code}`}`);
      return readFileSync(logFile, "utf8");
    },
    /** The newest first, so that nothing loses what it depends on while it still works. */
    async stopAll() {
      isStopping = true;
      for (const entry of children.reverse()) await stop(entry);
    },
  };
}

async function stop({ child, exited }) {
  if (child.pid === undefined) return;
  if (child.exitCode === null && child.signalCode === null) {
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
    await exited;
    clearTimeout(timer);
  }
  // what the process itself started and left behind
  if (!isWindows) signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  try {
    if (isWindows) execFileSync("taskkill", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    else process.kill(-child.pid, signal);
  } catch {
    // the group is gone already
  }
}

/** The end of a log, for a message. */
export function lastLines(logFile, count = LINES_SHOWN) {
  if (!existsSync(logFile)) return "";
  return readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

/** A step that fails as foreseen says so in its last line; a crash ends with Node's version and needs more lines. */
function reasonIn(logFile) {
  const last = lastLines(logFile, 1);
  return last.startsWith("Node.js v") ? `\n${lastLines(logFile)}` : last;
}

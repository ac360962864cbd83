import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { inRoot, isWindows, node24, root } from "./paths.mjs";
import { track } from "./run-quietly.mjs";

/**
 * Runs vitest with its output in sight and sums its report; a file that does not load, or whose set-up fails so that
 * its tests are skipped, counts as a failure.
 */
export async function runVitest({ env, scratch, name, parameters }) {
  const report = path.join(scratch, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = [inRoot("node_modules", "vitest", "vitest.mjs"), "run", ...parameters, ...reporters];
  const child = track(
    spawn(node24(), command, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], detached: !isWindows }),
  );
  // whole lines only: another run may stand beside this one
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => console.log(line));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const sums = { passed: 0, failed: 0 };
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failsItself = ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed");
    const filesFailed = testResults.filter(failsItself).length;
    Object.assign(sums, { passed: numPassedTests, failed: numFailedTests + filesFailed });
  } catch {
    throw new Error(`vitest wrote no report (exit code ${code})`);
  }
  // an error outside any test fails the run without failing a test
  if (code !== 0 && sums.failed === 0) sums.failed = 1;
  return sums;
}

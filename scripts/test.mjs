// `npm test`: installs what it needs, then runs every check and test, each even when an earlier one failed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCount } from "./check-count.mjs";
import { checkPhases } from "./check-steps.mjs";
import { readEnvironment } from "./environment.mjs";
import { install } from "./install.mjs";
import { withNode24 } from "./paths.mjs";
import { killRunning } from "./run-quietly.mjs";
import { runMain } from "./stop-with-message.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "atapos-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    killRunning();
    process.exit(1);
  });
}

await runMain(async () => {
  const user = readEnvironment();
  await install(user);
  // the user's own database and vendors are no business of the tests
  const { DATABASE_URL: _, ATAPOS_ENV: __, ...rest } = user;
  const env = { ...withNode24(rest), CI: "true", TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1" };
  const count = createCount();
  const follow = async (lane) => {
    for (const step of lane) await count.run(step);
  };
  for (const lanes of checkPhases({ env, scratch })) await Promise.all(lanes.map(follow));
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed === 0 ? 0 : 1);
});

// Shows the generator in a scratch clone: what it writes compiles, passes lint and its tests, and the batteries find it.
// Takes some minutes, so it is no part of `npm test`: node scripts/generate-check.mjs [name]
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { node24, root, withNode24 } from "./paths.mjs";
import { runMain } from "./stop-with-message.mjs";

const PNPM = ["--yes", "pnpm@10.34.9"];
const name = process.argv[2] ?? "voucher";

await runMain(async () => {
  const clone = mkdtempSync(path.join(tmpdir(), "atapos-generate-"));
  // The tests' database server may run as another user.
  chmodSync(clone, 0o755);
  const run = (command, ...parameters) => {
    console.log(`> ${path.basename(command)} ${parameters.join(" ")}`);
    execFileSync(command, parameters, { cwd: clone, env: withNode24(process.env), stdio: "inherit" });
  };
  try {
    run("git", "clone", "--quiet", root, ".");
    run("npx", ...PNPM, "install", "--prefer-offline", "--frozen-lockfile");
    run("npm", "run", "generate", "--", "slice", name);
    run("git", "add", "--all");
    run("npx", "biome", "check", "--staged");
    for (const room of ["prisma", "packages/core", "apps/api"])
      run(node24(), "node_modules/@typescript/native-preview/bin/tsgo", "-p", room);
    run("npx", "vitest", "run", "--testTimeout=120000", ...tests());
    console.log(`a slice named ${name} compiles, passes lint and its tests, and is in the batteries`);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

/** Its own, the batteries that must find it, and what judges the migration and the document. */
function tests() {
  const core = [`packages/core/test/${name}.test.ts`, "packages/core/test/tenancy.test.ts"];
  const api = [`apps/api/test/${name}.test.ts`, "apps/api/test/rest-battery.test.ts", "apps/api/test/openapi.test.ts"];
  return [...core, ...api, "prisma/test/migration.test.ts", "prisma/test/catalogue-check.test.ts"];
}

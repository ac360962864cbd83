import { existsSync } from "node:fs";
import { inRoot, node24, withNode24 } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { hashOf, isStamped, withWorkspaceDependencies, writeStamp } from "./source-hash.mjs";
import { withWorkspaceLock } from "./workspace-lock.mjs";

const SHARED_INPUTS = ["pnpm-lock.yaml", "tsconfig.base.json"];

/** The Prisma client, generated anew when the schema, its settings or Prisma itself changed. */
export function generateClient(env) {
  return buildWhenStale({
    title: "Generating the database client",
    stamp: inRoot("prisma", "src", "generated", ".atapos-stamp"),
    inputs: ["pnpm-lock.yaml", "prisma/schema.prisma", "prisma/prisma.config.ts", "prisma/package.json"],
    script: ["--filter", "@atapos/db", "run", "generate"],
    env,
  });
}

/** One Next app, built anew when its sources or those of a workspace package that it runs with changed. */
export function buildApp(name, env) {
  return buildWhenStale({
    title: `Building ${name}`,
    stamp: inRoot("apps", name, ".next", "standalone", ".atapos-stamp"),
    inputs: [...SHARED_INPUTS, "scripts/copy-next-assets.mjs", ...withWorkspaceDependencies(`apps/${name}`)],
    script: ["--filter", `@atapos/${name}`, "run", "build"],
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
}

/** Where a built app's server lies. */
export function serverOf(name) {
  return { cwd: inRoot("apps", name, ".next", "standalone", "apps", name), file: "server.js" };
}

function buildWhenStale({ title, stamp, inputs, script, env }) {
  return withWorkspaceLock(async () => {
    const hash = hashOf(inputs);
    if (isStamped(stamp, hash)) return;
    const pnpm = ["pnpm.cjs", "pnpm.mjs"].map((file) => inRoot("node_modules", "pnpm", "bin", file)).find(existsSync);
    await runQuietly({ title, command: node24(), parameters: [pnpm, ...script], env: withNode24(env) });
    writeStamp(stamp, hash);
  });
}

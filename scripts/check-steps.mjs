import { existsSync } from "node:fs";
import { buildApp, generateClient } from "./builds.mjs";
import { checkCaddyfile } from "./caddy.mjs";
import { requireChromium } from "./chromium.mjs";
import { checkCompose } from "./compose-check.mjs";
import { inRoot, node24 } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { checkTexts } from "./text-check.mjs";
import { runVitest } from "./vitest-run.mjs";

const E2E_CONFIG = "packages/e2e/vitest.config.ts";

/** Every check of `npm test`, in order: what is quick and what others stand on comes first. */
export function checkSteps({ env, scratch }) {
  const tool = (title, parameters) => ({ title, check: () => run({ title, parameters, env }) });
  const steps = [
    tool("Style (biome)", [bin("@biomejs/biome", "biome"), "check", "."]),
    { title: "Database client up to date", check: () => done(generateClient(env)) },
    tool("Types", [pnpm(), "run", "typecheck"]),
    tool("Rooms (dependency-cruiser)", [pnpm(), "run", "rooms"]),
    tool("Unused code (knip)", [pnpm(), "run", "unused"]),
    { title: "No registry host and no path of this machine", check: () => checkTexts() },
    { title: "docker-compose.yml", check: () => checkCompose(env) },
    { title: "deploy/Caddyfile", check: () => checkCaddyfile(env) },
    { title: "Tests (vitest)", check: () => runVitest({ env, scratch, name: "unit", parameters: [] }) },
    ...["order", "pos"].map((app) => ({ title: `Build of ${app}`, check: () => done(buildApp(app, env)) })),
  ];
  if (existsSync(inRoot(E2E_CONFIG))) {
    const parameters = ["--config", E2E_CONFIG];
    steps.push({ title: "Chromium", check: () => done(requireChromium(env)) });
    steps.push({ title: "Journeys", check: () => runVitest({ env, scratch, name: "e2e", parameters }) });
  }
  return steps;
}

async function run({ title, parameters, env }) {
  await runQuietly({ title, command: node24(), parameters, env });
}

async function done(work) {
  await work;
}

const bin = (name, file) => inRoot("node_modules", name, "bin", file);
const pnpm = () => ["pnpm.cjs", "pnpm.mjs"].map((file) => bin("pnpm", file)).find(existsSync);

import { existsSync } from "node:fs";
import { buildApp, generateClient } from "./builds.mjs";
import { checkCaddyfile } from "./caddy.mjs";
import { requireChromium } from "./chromium.mjs";
import { checkCompose } from "./compose-check.mjs";
import { inRoot, node24 } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { checkTexts } from "./text-check.mjs";
import { checkTypes } from "./type-check.mjs";
import { runVitest } from "./vitest-run.mjs";

const JOURNEYS = ["--config", "packages/e2e/vitest.config.ts"];
/** What measures how quick a page is comes last of all, when the other lane is done or nearly so. */
const STAFF_AND_SPEED = ["test/till/", "test/owner/", "test/diner/speed.test"];

/**
 * Every check of `npm test`: phases that follow one another, each made of lanes that run side by side, each a list of
 * steps. What is quick and what others stand on comes first, what measures time last.
 */
export function checkPhases({ env, scratch }) {
  const tool = (title, parameters) => ({ title, check: () => run({ title, parameters, env }) });
  const tests = (title, name, parameters) => ({
    title,
    check: () => runVitest({ env, scratch, name, parameters }),
  });
  const without = (patterns) => patterns.flatMap((pattern) => ["--exclude", `**/${pattern}**`]);
  const build = (app) => ({ title: `Build of ${app}`, check: () => done(buildApp(app, env)) });
  const texts = [
    tool("Style (biome)", [bin("@biomejs/biome", "biome"), "check", "."]),
    tool("Rooms (dependency-cruiser)", [pnpm(), "run", "rooms"]),
    tool("Unused code (knip)", [pnpm(), "run", "unused"]),
    { title: "No registry host and no path of this machine", check: () => checkTexts() },
    { title: "docker-compose.yml", check: () => checkCompose(env) },
    { title: "deploy/Caddyfile", check: () => checkCaddyfile(env) },
  ];
  return [
    [[{ title: "Database client up to date", check: () => done(generateClient(env)) }]],
    [[{ title: "Types", check: () => checkTypes(env) }], [...texts, build("order"), build("pos")]],
    [[tests("Tests (vitest)", "unit", [])]],
    [[{ title: "Chromium", check: () => done(requireChromium(env)) }]],
    [
      [tests("Journeys of diners and of the house", "diners", [...JOURNEYS, ...without(STAFF_AND_SPEED)])],
      [tests("Journeys of staff, and speed", "staff", [...JOURNEYS, ...STAFF_AND_SPEED])],
    ],
  ];
}

async function run({ title, parameters, env }) {
  await runQuietly({ title, command: node24(), parameters, env });
}

async function done(work) {
  await work;
}

const bin = (name, file) => inRoot("node_modules", name, "bin", file);
const pnpm = () => ["pnpm.cjs", "pnpm.mjs"].map((file) => bin("pnpm", file)).find(existsSync);

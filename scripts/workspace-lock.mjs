import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./is-alive.mjs";
import { inRoot } from "./paths.mjs";

const FOLDER = inRoot(".data", "prepare.lock");

/** Keeps `npm start` and `npm test` from installing or building the same checkout at the same time. */
export async function withWorkspaceLock(work) {
  await take();
  try {
    return await work();
  } finally {
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

async function take() {
  mkdirSync(path.dirname(FOLDER), { recursive: true, mode: 0o711 });
  for (;;) {
    try {
      mkdirSync(FOLDER);
      writeFileSync(path.join(FOLDER, "pid"), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = readOwner();
    // a folder without a pid was taken a moment ago; one whose owner is gone was left behind
    if (owner !== null && !isAlive(owner)) rmSync(FOLDER, { recursive: true, force: true });
    else await sleep(300);
  }
}

function readOwner() {
  try {
    return Number(readFileSync(path.join(FOLDER, "pid"), "utf8")) || null;
  } catch {
    return null;
  }
}

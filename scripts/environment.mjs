import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^#]*))/;

/** What npm and its shims set for this one process; NODE_PATH would let a part find packages it does not declare. */
const OF_NPM = /^(?:npm_(?!config_)|NODE_PATH$|INIT_CWD$)/;

/** NAME=value lines; double quotes understand \n, single quotes nothing; a # begins a comment. */
export function parseDotenv(text) {
  const values = {};
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match === null) continue;
    const [, name, doubleQuoted, singleQuoted, bare] = match;
    values[name] = doubleQuoted?.replaceAll("\\n", "\n").replaceAll('\\"', '"') ?? singleQuoted ?? bare.trim();
  }
  return values;
}

/** The user's environment: the root's .env, overridden by what the shell says. Empty values count as unset. */
export function readEnvironment() {
  const file = inRoot(".env");
  const merged = { ...(existsSync(file) ? parseDotenv(readFileSync(file, "utf8")) : {}), ...process.env };
  return Object.fromEntries(Object.entries(merged).filter(([name, value]) => value !== "" && !OF_NPM.test(name)));
}

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";

// in pieces, so that this file passes its own check
const REGISTRY_HOSTS = [
  "registry.npmjs." + "org",
  "registry.yarnpkg." + "com",
  "npm.pkg.github." + "com",
  "npmmirror." + "com",
];
const PATTERNS = [
  {
    what: "a package registry's host",
    pattern: new RegExp(REGISTRY_HOSTS.map((host) => host.replaceAll(".", "\\.")).join("|")),
  },
  { what: "a registry setting", pattern: /^\s*(?:@[\w-]+:)?registry\s*=|_auth(?:Token)\s*=/m },
  { what: "a package from an address instead of the registry", pattern: /\btarball: https?:/ },
  { what: "a path of one machine", pattern: /(?:\/home|\/Users)\/[a-z][\w.-]*\// },
];
const NOT_OURS = new Set(["node_modules", ".git", ".next", ".turbo", ".data", "generated"]);

/** Fails when a committed text ties the project to one machine or to one registry. */
export function checkTexts() {
  const checkout = {
    what: "this checkout's own path",
    pattern: new RegExp(`${root.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`),
  };
  // a checkout at the top of the disk, as in an image, has a path that may be a word anywhere
  const patterns = root.split(path.sep).length > 2 ? [...PATTERNS, checkout] : PATTERNS;
  const problems = [];
  for (const file of trackedFiles()) {
    const text = readFileSync(inRoot(file), "utf8");
    if (text.includes("\0")) continue;
    for (const { what, pattern } of patterns) {
      const match = pattern.exec(text);
      if (match === null) continue;
      problems.push(`${file}:${text.slice(0, match.index).split("\n").length} names ${what}: ${match[0].trim()}`);
    }
  }
  if (problems.length > 0) throw new Error(`\n${problems.join("\n")}`);
}

function trackedFiles() {
  try {
    const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return String(list)
      .split("\0")
      .filter((file) => file !== "" && existsSync(inRoot(file)));
  } catch {
    // unpacked from an archive: no git to ask
    return filesUnder("");
  }
}

function filesUnder(folder) {
  return readdirSync(inRoot(folder)).flatMap((name) => {
    const file = path.join(folder, name);
    if (NOT_OURS.has(name)) return [];
    return statSync(inRoot(file)).isDirectory() ? filesUnder(file) : [file];
  });
}

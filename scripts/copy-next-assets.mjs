// Runs after `next build`, in the app's folder: the standalone server does not bring its static files along.
import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const app = process.cwd();
const standalone = path.join(app, ".next", "standalone", path.relative(root, app));
cpSync(path.join(app, ".next", "static"), path.join(standalone, ".next", "static"), { recursive: true });
if (existsSync(path.join(app, "public"))) {
  cpSync(path.join(app, "public"), path.join(standalone, "public"), { recursive: true });
}

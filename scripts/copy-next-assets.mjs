// Runs after `next build`, in the app's folder: the standalone server does not bring its static files along, and serves
// them better compressed once than at every request.
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { inRoot, root } from "./paths.mjs";

const SMALL = 1024;

const app = process.cwd();
const standalone = path.join(app, ".next", "standalone", path.relative(root, app));
cpSync(path.join(app, ".next", "static"), path.join(standalone, ".next", "static"), { recursive: true });
if (existsSync(path.join(app, "public"))) {
  cpSync(path.join(app, "public"), path.join(standalone, "public"), { recursive: true });
}

const files = readdirSync(path.join(standalone, ".next", "static"), { recursive: true, withFileTypes: true });
for (const entry of files) {
  if (!entry.isFile() || !/\.(js|css)$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const plain = readFileSync(file);
  if (plain.length > SMALL) writeFileSync(`${file}.br`, brotliCompressSync(plain));
}
renameSync(path.join(standalone, "server.js"), path.join(standalone, "next-server.js"));
copyFileSync(inRoot("packages", "web", "standalone-server.mjs"), path.join(standalone, "server.js"));

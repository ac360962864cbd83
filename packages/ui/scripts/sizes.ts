// What each entry costs a phone: minified and gzipped, React left out (every page has it), in bytes.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const room = path.join(import.meta.dirname, "..");
const manifest: { exports: Record<string, string> } = JSON.parse(
  await readFile(path.join(room, "package.json"), "utf8"),
);
const entries = Object.entries(manifest.exports).filter(([, file]) => !file.endsWith(".css"));

for (const [name, file] of entries) console.log(`${String(await size([file])).padStart(7)}  ${name}`);
console.log(`${String(await size(entries.map(([, file]) => file))).padStart(7)}  all together`);

async function size(files: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from "${file}";`).join("\n"), resolveDir: room },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    external: ["react", "react-dom", "react/jsx-runtime"],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "").length;
}

// Draws every component in Chromium at phone and desk width, light and dark: `node scripts/gallery.ts [photo] [cut-out]`.
import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";

const run = promisify(execFile);
const room = path.join(import.meta.dirname, "..");
const out = path.join(room, "dist/gallery");
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --disable-background-networking --disable-component-update --hide-scrollbars --allow-file-access-from-files --virtual-time-budget=4000";
const SHOTS = [
  { view: "all", width: 1280, height: 2560 },
  { view: "all", width: 360, height: 6000 },
  { view: "sheet", width: 360, height: 740 },
  { view: "sheet", width: 1280, height: 800 },
  { view: "email", width: 360, height: 740 },
  { view: "dialog", width: 360, height: 740 },
];

const [photo, cutOut] = process.argv.slice(2);
// a browser knows a photograph by its bytes and an SVG by its name
const files = { photo: photo ? "photo" : "photo.svg", cutOut: cutOut ? "cut-out" : "cut-out.svg" };

await mkdir(out, { recursive: true });
await Promise.all([stylesheet(), script(), pictures()]);
for (const theme of ["light", "dark"]) {
  await writeFile(path.join(out, `${theme}.html`), page(theme));
  for (const shot of SHOTS) await photograph(theme, shot);
}

async function stylesheet(): Promise<void> {
  const from = path.join(room, "test/gallery.css");
  const css = await postcss([tailwind({ base: room })]).process(await readFile(from, "utf8"), { from });
  await writeFile(path.join(out, "gallery.css"), css.css.replaceAll('url("../src/fonts/', 'url("'));
  const font = "plus-jakarta-sans-latin-wght-normal.woff2";
  await copyFile(path.join(room, "src/fonts", font), path.join(out, font));
}

async function script(): Promise<void> {
  await build({
    entryPoints: [path.join(room, "test/gallery.tsx")],
    outfile: path.join(out, "gallery.js"),
    bundle: true,
    jsx: "automatic",
    define: {
      "process.env.NODE_ENV": '"production"',
      PHOTO: JSON.stringify(files.photo),
      CUT_OUT: JSON.stringify(files.cutOut),
    },
    logLevel: "warning",
  });
}

async function pictures(): Promise<void> {
  const dish = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><ellipse cx="50" cy="60" rx="38" ry="24" fill="#b9502f"/><ellipse cx="50" cy="52" rx="38" ry="18" fill="#f0a35b"/></svg>`;
  const names = [
    { given: photo, name: files.photo, ground: `<rect width="100" height="100" fill="#e7cdb6"/>` },
    { given: cutOut, name: files.cutOut, ground: "" },
  ];
  for (const { given, name, ground } of names) {
    const target = path.join(out, name);
    if (given === undefined) await writeFile(target, dish.replace("<ellipse", `${ground}<ellipse`));
    else await copyFile(given, target);
  }
}

function page(theme: string): string {
  return `<!doctype html><html lang="id" data-theme="${theme}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Atapos UI</title><link rel="stylesheet" href="gallery.css"><body><div id="root"></div><script src="gallery.js"></script></body></html>`;
}

async function photograph(theme: string, { view, width, height }: (typeof SHOTS)[number]): Promise<void> {
  const address = `${pathToFileURL(path.join(out, `${theme}.html`)).href}?view=${view}`;
  const file = path.join(out, `${view}-${width}-${theme}.png`);
  const window = width < 500 ? `--window-size=500,${height}` : `--window-size=${width},${height}`;
  await run("chromium", [...FLAGS.split(" "), window, `--screenshot=${file}`, `${address}&width=${width}`]);
}

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, node24, withNode24 } from "../paths.mjs";
import { StopWithMessage } from "../stop-with-message.mjs";
import { sliceNames } from "./slice-names.mjs";

const TEMPLATES = inRoot("scripts", "generate", "templates");

/** Writes the slice, enters it where slices are listed, and brings all of it in the house's form. */
export async function generateSlice(name) {
  const names = sliceNames(name);
  const files = newFiles(names);
  const present = Object.keys(files).find((file) => existsSync(inRoot(file)));
  if (present !== undefined) throw new StopWithMessage(`${present} exists already`);
  const edits = editsOf(names).map((edit) => ({ ...edit, text: edited(edit, names) }));
  for (const [file, template] of Object.entries(files)) write(file, fill(template, names));
  for (const { file, text } of edits) write(file, text);
  const touched = [...new Set([...Object.keys(files), ...edits.map(({ file }) => file)])];
  run([inRoot("node_modules", "@biomejs", "biome", "bin", "biome"), "check", "--write", ...touched.filter(isCode)]);
  run([pnpm(), "--filter", "@atapos/db", "run", "generate"]);
  return touched;
}

/** Path -> template. */
function newFiles({ file, files, table }) {
  const core = `packages/core/src/${file}`;
  return {
    [`prisma/migrations/${nextMigration()}_${table}/migration.sql`]: "migration.sql",
    [`${core}/router.ts`]: "router.ts",
    [`${core}/schema.ts`]: "schema.ts",
    [`${core}/${file}-store.ts`]: "store.ts",
    [`${core}/create-${file}.ts`]: "create.ts",
    [`${core}/get-${file}.ts`]: "get.ts",
    [`${core}/list-${files}.ts`]: "list.ts",
    [`${core}/update-${file}.ts`]: "update.ts",
    [`${core}/delete-${file}.ts`]: "delete.ts",
    [`packages/core/test/${file}.test.ts`]: "core-test.ts",
    [`packages/core/test/support/slices/${file}.ts`]: "core-slice.ts",
    [`apps/api/src/rest/${files}.ts`]: "rest.ts",
    [`apps/api/test/${file}.test.ts`]: "rest-test.ts",
    [`apps/api/test/support/slices/${file}.ts`]: "rest-slice.ts",
  };
}

/** Where slices are listed: what to put in front of the first match, or behind it. */
function editsOf({ file, files, slice, Slice, many, Words, manyWords }) {
  return [
    { file: "prisma/schema.prisma", before: /(?=\n {2}@@map\("merchant"\))/, put: `  ${many.padEnd(16)} ${Slice}[]\n` },
    { file: "prisma/schema.prisma", before: /\s*$/, template: "model.prisma" },
    {
      file: "packages/core/src/router.ts",
      before: /^import \{ createCallerFactory/m,
      put: `import { ${slice}Router } from "./${file}/router.ts";\n`,
    },
    {
      file: "packages/core/src/router.ts",
      before: /^\}\);\n\nexport type AppRouter/m,
      put: `  ${slice}: ${slice}Router,\n`,
    },
    {
      file: "apps/api/src/rest/endpoints.ts",
      before: /^\n\/\*\* Every endpoint/m,
      put: `import { ${slice}Endpoints } from "./${files}.ts";\n`,
    },
    { file: "apps/api/src/rest/endpoints.ts", before: /^\];/m, put: `  ...${slice}Endpoints,\n` },
    {
      file: "apps/api/src/rest/openapi.ts",
      before: /^\] as const;\n\nconst DESCRIPTION/m,
      put: `  ["${Words}", "The merchant's ${manyWords}."],\n`,
    },
    { file: ".dependency-cruiser.cjs", before: /(?<=^const slices = ".*)";/m, put: `|${file}` },
  ];
}

const kept = new Map();

/** The file's text with this edit and those before it. */
function edited({ file, before, put, template }, names) {
  const text = kept.get(file) ?? readFileSync(inRoot(file), "utf8");
  const match = before.exec(text);
  if (match === null) throw new StopWithMessage(`${file} is not as the generator knows it: enter the slice by hand`);
  const added = template ? fill(template, names) : put;
  const result = template
    ? `${text.trimEnd()}\n${added}`
    : text.slice(0, match.index) + added + text.slice(match.index);
  kept.set(file, result);
  return result;
}

function fill(template, names) {
  const text = readFileSync(path.join(TEMPLATES, `${template}.tmpl`), "utf8");
  // [[name]] stands where braces of the text itself touch those of a placeholder.
  return text.replaceAll(/\{\{(\w+)\}\}|\[\[(\w+)\]\]/g, (whole, name, other) => names[name ?? other] ?? whole);
}

/** One behind the last migration: their order is that of their names. */
function nextMigration() {
  const last = readdirSync(inRoot("prisma", "migrations"))
    .map((name) => /^\d{14}/.exec(name)?.[0] ?? "")
    .sort()
    .at(-1);
  const now = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  return now > last ? now : String(BigInt(last) + 100n);
}

function write(file, text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

const isCode = (file) => /\.(ts|cjs)$/.test(file);
const pnpm = () => ["pnpm.cjs", "pnpm.mjs"].map((file) => inRoot("node_modules", "pnpm", "bin", file)).find(existsSync);

function run(parameters) {
  execFileSync(node24(), parameters, {
    cwd: inRoot(),
    env: withNode24(process.env),
    stdio: ["ignore", "pipe", "inherit"],
  });
}

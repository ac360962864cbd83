import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { MigrationStopped } from "./stop.ts";

const ROOM = path.resolve(import.meta.dirname, "..");

/** Runs Prisma's command line on this Node, with this package's own copy of it. */
export async function runPrisma(parameters: readonly string[], databaseUrl: string): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
  const program = path.join(path.dirname(manifest), "build/index.js");
  const child = spawn(process.execPath, [program, ...parameters], {
    cwd: ROOM,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      NO_COLOR: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  if (code !== 0) throw new MigrationStopped(`prisma ${parameters.join(" ")} failed: ${oneLine(output)}`);
  return output;
}

function oneLine(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const from = Math.max(
    0,
    lines.findIndex((line) => /error/i.test(line)),
  );
  return lines.slice(from).filter(Boolean).join(" ").slice(0, 600);
}

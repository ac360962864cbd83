// apps/api as a process of its own, on a database of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import type { TestDatabase } from "@atapos/db/testing";
import { until } from "./client.ts";

const SOURCE = path.resolve(import.meta.dirname, "../../src");
export const SECRET = "a secret for tests that is longer than 32 bytes";

const started: ChildProcess[] = [];

/** For `afterAll`. */
export function killStarted(): void {
  for (const child of started) child.kill("SIGKILL");
}

export function run(program: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(SOURCE, program)], {
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...env },
  });
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, exited, output: () => output };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

export const envOf = (database: TestDatabase, port: number, more: Record<string, string> = {}) => ({
  DATABASE_URL: database.ownerUrl,
  DB_LOGIN_SECRET: database.loginSecret,
  JWT_SECRET_KEY: SECRET,
  NEXTAUTH_SECRET: SECRET,
  API_PORT: String(port),
  ...more,
});

/** Resolves when it is healthy. */
export async function startApi(database: TestDatabase, port: number, more: Record<string, string> = {}) {
  const api = run("main.ts", envOf(database, port, more));
  await until(
    async () => {
      if (api.child.exitCode !== null) throw new Error(api.output());
      return fetch(`http://127.0.0.1:${port}/health/full`).then(
        (answer) => answer.status,
        () => 0,
      );
    },
    (status) => status === 200,
    30_000,
  );
  return api;
}

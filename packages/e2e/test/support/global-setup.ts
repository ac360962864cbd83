// The installation that the journeys of diners and staff share: started by the first file that asks, gone when all ran.
import { randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { TestProject } from "vitest/node";
import { type Installation, startInstallation } from "./installation.ts";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = `/${randomBytes(16).toString("hex")}`;
  let starting: Promise<Installation> | undefined;
  const server = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    starting ??= startInstallation({ env: { ATAPOS_DEMO_DAYS: "0" } });
    answer(starting, response);
  });
  const url = `http://127.0.0.1:${await listen(server)}${path}`;
  // a person at work on the apps may have one running that follows every change
  project.provide("sharedInstallation", process.env.E2E_INSTALLATION_URL ?? url);
  return async () => {
    server.close();
    server.closeAllConnections();
    const installation = await starting?.catch(() => undefined);
    await installation?.stop();
  };
}

function answer(starting: Promise<Installation>, response: ServerResponse): void {
  starting.then(
    ({ orderUrl, posUrl, apiUrl, sandboxUrl, output }) =>
      response.end(JSON.stringify({ orderUrl, posUrl, apiUrl, sandboxUrl, output: output() })),
    (error) => response.writeHead(500).end(String(error)),
  );
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

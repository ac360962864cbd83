import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { portError } from "./control/port-error.ts";
import { startSmtpSink } from "./mail/smtp-sink.ts";
import { createSandbox, type SandboxOptions } from "./sandbox.ts";

export type RunningSandbox = {
  /** Base address without a trailing slash, such as http://127.0.0.1:4000 */
  url: string;
  smtpPort: number;
  stop: () => Promise<void>;
};

/** Starts an independent sandbox; ports default to free ones. Rejects with one clear line when a port is in use. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const host = options.host ?? "127.0.0.1";
  const smtp = await startSmtpSink(sandbox, { port: options.smtpPort ?? 0, host });
  const app = createApp(sandbox, smtp.port);
  const server = createServer(getRequestListener(app.fetch));
  try {
    await listen(server, options.port ?? 0, host);
  } catch (error) {
    await smtp.stop();
    throw error;
  }
  const address = server.address();
  const port = isAddressInfo(address) ? address.port : 0;
  return {
    url: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`,
    smtpPort: smtp.port,
    async stop() {
      sandbox.gateway.stop();
      await smtp.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      sandbox.snapshot.flush();
      if (sandbox.isTemporary) rmSync(sandbox.dataDir, { recursive: true, force: true });
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port)));
    server.listen(port, host, () => resolve());
  });
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

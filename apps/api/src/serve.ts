import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { AppEnv } from "./http/app-env.ts";

export interface RunningServer {
  port: number;
  /** Takes no more connections, and resolves when the running requests have ended or `graceMs` is over. */
  stop(graceMs: number): Promise<void>;
}

export class PortError extends Error {}

/** Listens; rejects with one clear line when it cannot. */
export async function serve(
  app: Pick<Hono<AppEnv>, "fetch">,
  { port, host }: { port: number; host: string },
): Promise<RunningServer> {
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, port, host);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    async stop(graceMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A kept-alive connection turns idle when its last answer is out: close it then, not at its own time-out.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const end = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(end);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `port ${port} is in use (set API_PORT to another)`,
        EACCES: `port ${port} needs more rights (set API_PORT to another)`,
      };
      reject(new PortError(reasons[error.code ?? ""] ?? `cannot listen on ${host}:${port} (${error.code})`));
    });
    server.listen(port, host, resolve);
  });
}

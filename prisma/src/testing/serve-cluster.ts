import { randomBytes } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import { migrateDatabase } from "../migrate-database.ts";

/** What the launcher of the embedded server returns. */
export interface Cluster {
  /** The owner's login and the database that becomes the template. */
  url: string;
  superuserUrl: string;
  stop(): Promise<void>;
}

/** What a test process has to know to make databases of its own. */
export interface ClusterAddress {
  templateUrl: string;
  superuserUrl: string;
  loginSecret: string;
}

export interface ClusterServer {
  /** Answers a GET with the cluster's address; the first one starts it, so that runs without a database pay nothing. */
  url: string;
  close(): Promise<void>;
}

export async function serveCluster(start: () => Promise<Cluster>, dataDir: string): Promise<ClusterServer> {
  const path = `/${randomBytes(16).toString("hex")}`;
  let cluster: Promise<Cluster> | undefined;
  let address: Promise<ClusterAddress> | undefined;
  const prepare = async () => {
    cluster = start();
    return migrateTemplate(await cluster, dataDir);
  };
  const server = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    address ??= prepare();
    answer(address, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${path}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await address?.catch(() => {});
      const running = await cluster?.catch(() => undefined);
      await running?.stop();
    },
  };
}

async function migrateTemplate(cluster: Cluster, dataDir: string): Promise<ClusterAddress> {
  const loginSecret = randomBytes(32).toString("hex");
  await migrateDatabase({ databaseUrl: cluster.url, loginSecret, dataDir, log: () => {} });
  return { templateUrl: cluster.url, superuserUrl: cluster.superuserUrl, loginSecret };
}

function answer(address: Promise<ClusterAddress>, response: ServerResponse): void {
  address.then(
    (value) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value)),
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

import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/prisma/client.ts";

const openDoor = new AsyncLocalStorage<pg.PoolClient>();

/** Whether the caller already stands in a door. */
export const isInDoor = (): boolean => openDoor.getStore() !== undefined;

export const runInDoor = <T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> => openDoor.run(client, work);

function currentClient(): pg.PoolClient {
  const client = openDoor.getStore();
  if (!client) throw new Error("Prisma was used outside the tenant door");
  return client;
}

const CONTROL = /^(BEGIN|COMMIT|ROLLBACK)$/;

/** The door's connection as Prisma may see it: the door alone begins, commits and releases. */
function joined(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => undefined;
      if (key === "query") {
        return (query: pg.QueryConfig, ...rest: unknown[]) =>
          CONTROL.test(query.text)
            ? Promise.resolve({ rows: [], fields: [], rowCount: 0, command: query.text, oid: 0 })
            : Reflect.apply(target.query, target, [query, ...rest]);
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** A pool without connections: every connect() joins the connection of the door the caller stands in. */
class JoinPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: (error: Error | undefined, client?: pg.PoolClient, done?: () => void) => void): void;
  override connect(callback?: unknown): Promise<pg.PoolClient> | undefined {
    if (callback !== undefined) throw new Error("JoinPool answers promises only");
    return Promise.resolve().then(() => joined(currentClient()));
  }
}

const prisma = new PrismaClient({
  adapter: new PrismaPg(new JoinPool(), { schema: "atapos" }),
  transactionOptions: { maxWait: 5_000, timeout: 60_000 },
});

export interface JoinedPrisma {
  client(): Promise<Prisma.TransactionClient>;
  /** Lets Prisma finish its side; must be called before the door commits. */
  finish(): Promise<void>;
}

/**
 * Prisma inside an open door, on the door's own connection, started at first use. Each door gets a Prisma transaction
 * of its own, because Prisma batches look-ups of one tick and must never batch over two tenants.
 */
export function joinPrisma(): JoinedPrisma {
  let started: Promise<Prisma.TransactionClient> | undefined;
  let ended: Promise<unknown> | undefined;
  const gate = Promise.withResolvers<void>();
  return {
    client() {
      started ??= new Promise((resolve, reject) => {
        ended = prisma.$transaction((tx) => {
          resolve(tx);
          return gate.promise;
        });
        ended.catch(reject);
      });
      return started;
    },
    async finish() {
      gate.resolve();
      // A failed statement was already thrown to its caller; here only the end matters.
      await ended?.catch(() => undefined);
    },
  };
}

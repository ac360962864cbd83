import pg from "pg";
import { beTenant, type Call, fly } from "./flight.ts";
import { createGate } from "./gate.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { isInDoor, joinPrisma, runInDoor } from "./joined-prisma.ts";
import { liveConnection } from "./live-connection.ts";
import { type Statement, statementTypes } from "./statement.ts";

/** One open transaction: named SQL for the hot paths, Prisma for the rest, both on the same connection. */
export interface Tx {
  /** Runs a prepared statement; rows are shaped by the caller, who parses what it does not trust. */
  query<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** Unnamed SQL with values, for libraries that write their own (the job queue). */
  execute(text: string, values?: unknown[]): Promise<{ rows: pg.QueryResultRow[]; rowCount: number | null }>;
  /** Prisma inside this transaction. */
  prisma(): Promise<Prisma.TransactionClient>;
  /** Runs after the commit, outside the transaction; never when it rolled back. */
  afterCommit(work: () => void): void;
}

export interface MerchantTx extends Tx {
  readonly merchantId: number;
}

export interface DatabaseOptions {
  /** Login of the web processes: a member of the tenant role, nothing more. */
  webUrl: string;
  /** Login of system work: sign-in look-ups, webhooks, jobs, merchant administration. */
  systemUrl: string;
  /** Most connections of the web pool (DB_POOL_SIZE + DB_MAX_OVERFLOW). */
  maxConnections: number;
  /** Most connections of the system pool; 4 unless told. */
  maxSystemConnections?: number;
  /** How long a caller waits for a connection. */
  acquireTimeoutMs?: number;
  /** A connection older than this is replaced. */
  recycleSeconds?: number;
  /** Asks a connection that rested whether it still lives, before it is used. */
  checksIdle?: boolean;
  onError?: (error: Error) => void;
  /** How long a caller waited for its connection, in seconds. */
  onWait?: (seconds: number) => void;
}

export interface DoorOptions {
  /** Writers that contend for one merchant's rows pass a gate of two. */
  isGated?: boolean;
}

export interface Database {
  /** The only way to a merchant's rows: one transaction in which other merchants do not exist. */
  withMerchant<T>(merchantId: number, work: (tx: MerchantTx) => Promise<T>, options?: DoorOptions): Promise<T>;
  /**
   * A merchant's transaction whose statements are all known beforehand, in one round trip; the rows of each. It is
   * committed when this resolves, and nothing of it happened when this rejects. A row that must not be there when
   * another is missing has to be refused by the statement itself.
   */
  sendAsMerchant<Row extends pg.QueryResultRow>(
    merchantId: number,
    calls: readonly Call[],
    options?: DoorOptions,
  ): Promise<Row[][]>;
  /** System work over all merchants, with its own login and pool. */
  withSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same for system work: one round trip, one transaction. */
  sendAsSystem<Row extends pg.QueryResultRow>(calls: readonly Call[]): Promise<Row[][]>;
  stats(): { total: number; idle: number; waiting: number; max: number };
  close(): Promise<void>;
}

const MAX_INT4 = 2_147_483_647;
const RETRIED = new Set(["40P01", "40001"]);
const MAX_ATTEMPTS = 4;

function requireMerchantId(merchantId: number): void {
  if (Number.isInteger(merchantId) && merchantId > 0 && merchantId <= MAX_INT4) return;
  throw new RangeError("a merchant id is a positive 32-bit integer");
}

function beginAsMerchant(merchantId: number): string {
  requireMerchantId(merchantId);
  return `BEGIN; SET LOCAL ROLE atapos_tenant; SET LOCAL atapos.merchant_id = '${merchantId}'`;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = (url: string, max: number) => {
    const created = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: options.acquireTimeoutMs ?? 30_000,
      maxLifetimeSeconds: options.recycleSeconds ?? 3600,
      allowExitOnIdle: true,
    });
    created.on("error", (error) => options.onError?.(error));
    return created;
  };
  const web = pool(options.webUrl, options.maxConnections);
  const system = pool(options.systemUrl, options.maxSystemConnections ?? 4);
  const connectTo = (from: pg.Pool) =>
    measured(options.checksIdle ? liveConnection(from) : () => from.connect(), options.onWait);
  const [webConnection, systemConnection] = [connectTo(web), connectTo(system)];
  const gate = createGate(2);
  return {
    async withMerchant(merchantId, work, doorOptions) {
      const begin = beginAsMerchant(merchantId);
      const run = () => transact(webConnection, begin, (tx) => work({ ...tx, merchantId }));
      return doorOptions?.isGated ? gate(merchantId, run) : run();
    },
    async sendAsMerchant<Row extends pg.QueryResultRow>(
      merchantId: number,
      calls: readonly Call[],
      doorOptions?: DoorOptions,
    ) {
      requireMerchantId(merchantId);
      const all = [beTenant(merchantId), ...calls];
      const run = () => retried(() => withClient(webConnection, (client) => fly<Row>(client, all)));
      const [, ...results] = await (doorOptions?.isGated ? gate(merchantId, run) : run());
      return results;
    },
    withSystem: (work) => transact(systemConnection, "BEGIN", work),
    sendAsSystem: <Row extends pg.QueryResultRow>(calls: readonly Call[]) =>
      retried(() => withClient(systemConnection, (client) => fly<Row>(client, calls))),
    stats: () => ({
      total: web.totalCount,
      idle: web.idleCount,
      waiting: web.waitingCount,
      max: options.maxConnections,
    }),
    async close() {
      await Promise.all([web.end(), system.end()]);
    },
  };
}

type Connect = () => Promise<pg.PoolClient>;

function measured(connect: Connect, onWait: DatabaseOptions["onWait"]): Connect {
  if (onWait === undefined) return connect;
  return async () => {
    const startedAt = performance.now();
    const client = await connect();
    onWait((performance.now() - startedAt) / 1000);
    return client;
  };
}

/** Again when the database asks for it: it has undone everything by then. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  if (isInDoor()) throw new Error("a door inside a door: finish one transaction before the next");
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MAX_ATTEMPTS || !RETRIED.has(sqlState(error) ?? "")) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

/** A connection for as long as `work` runs; one that broke meanwhile, or was found broken, is thrown away. */
async function withClient<T>(
  connect: Connect,
  work: (client: pg.PoolClient, onBroken: (error: Error) => void) => Promise<T>,
): Promise<T> {
  const client = await connect();
  let broken: Error | undefined;
  const onBroken = (error: Error) => {
    broken = error;
  };
  client.on("error", onBroken);
  try {
    return await work(client, onBroken);
  } finally {
    client.removeListener("error", onBroken);
    client.release(broken);
  }
}

function transact<T>(connect: Connect, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return retried(() =>
    withClient(connect, async (client, onBroken) => {
      const afterCommit: (() => void)[] = [];
      const prisma = joinPrisma();
      try {
        await client.query(begin);
        const result = await runInDoor(client, async () => {
          try {
            return await work(txOn(client, prisma, afterCommit));
          } finally {
            await prisma.finish();
          }
        });
        const committed = await client.query("COMMIT");
        if (committed.command !== "COMMIT") throw new Error("the transaction had failed and was rolled back");
        for (const run of afterCommit) run();
        return result;
      } catch (error) {
        await client.query("ROLLBACK").catch(onBroken);
        throw error;
      }
    }),
  );
}

function txOn(client: pg.PoolClient, prisma: ReturnType<typeof joinPrisma>, afterCommit: (() => void)[]): Tx {
  return {
    async query<Row extends pg.QueryResultRow>(statement: Statement, values: readonly unknown[]) {
      const result = await client.query<Row>({ ...statement, values: [...values], types: statementTypes });
      return result.rows;
    },
    execute: (text, values) => client.query(text, values),
    prisma: () => prisma.client(),
    afterCommit: (work) => {
      afterCommit.push(work);
    },
  };
}

/** The SQLSTATE of an error from pg or, wrapped, from Prisma; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && error.code === "P2034") return "40001";
  if (
    "code" in error &&
    typeof error.code === "string" &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    !/^P\d/.test(error.code)
  ) {
    return error.code;
  }
  if ("originalCode" in error && typeof error.originalCode === "string") return error.originalCode;
  if ("kind" in error && error.kind === "TransactionWriteConflict") return "40001";
  return "cause" in error ? sqlState(error.cause) : undefined;
}

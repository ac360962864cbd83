// A real database for a test: a fresh copy of a migrated one, on the cluster that the test run started.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { testClusterUrl } from "../env.ts";
import { databaseLogins } from "../logins.ts";
import type { ClusterAddress } from "./serve-cluster.ts";

export { allowedValues } from "./allowed-values.ts";

export interface TestDatabase {
  name: string;
  /** Owns the schema; no superuser, may create roles. */
  ownerUrl: string;
  webUrl: string;
  systemUrl: string;
  superuserUrl: string;
  loginSecret: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

let cluster: Promise<ClusterAddress> | undefined;

/** @param options.isEmpty without schema, for tests of the migration itself */
export async function testDatabase(options: { isEmpty?: boolean } = {}): Promise<TestDatabase> {
  cluster ??= fetchCluster();
  const { templateUrl, superuserUrl, loginSecret } = await cluster;
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = options.isEmpty ? "template0" : new URL(templateUrl).pathname.slice(1);
  await asSuperuser(superuserUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('atapos test template'))");
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER atapos_owner STRATEGY file_copy`);
  });
  const ownerUrl = withDatabase(templateUrl, name);
  return {
    name,
    ownerUrl,
    superuserUrl: withDatabase(superuserUrl, name),
    loginSecret,
    ...databaseLogins({ databaseUrl: ownerUrl, secret: loginSecret }),
    drop: () =>
      asSuperuser(superuserUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function fetchCluster(): Promise<ClusterAddress> {
  const response = await fetch(testClusterUrl());
  const text = await response.text();
  if (!response.ok) throw new Error(`the test run's PostgreSQL did not start: ${text}`);
  const address: unknown = JSON.parse(text);
  if (isClusterAddress(address)) return address;
  throw new Error("the test run's PostgreSQL gave no address");
}

function isClusterAddress(value: unknown): value is ClusterAddress {
  return typeof value === "object" && value !== null && "templateUrl" in value && "loginSecret" in value;
}

function withDatabase(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asSuperuser(superuserUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(superuserUrl, "postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

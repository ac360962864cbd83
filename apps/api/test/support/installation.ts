// A whole API for tests: a fresh database, the sandbox's vendors, and the application behind a real HTTP port.
import { type Composition, createDeps, type Deps, type Env, readEnv } from "@atapos/core";
import { type TestDatabase, testDatabase } from "@atapos/db/testing";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import pino from "pino";
import { createApp } from "../../src/app.ts";
import { type Closing, createClosing } from "../../src/closing.ts";
import { type RunningServer, serve } from "../../src/serve.ts";

const SECRET = "a secret for tests that is longer than 32 bytes";

export interface TestApi {
  url: string;
  env: Env;
  deps: Deps;
  sandboxUrl: string;
  /** Ends the open streams, as the process does when it is told to stop. */
  closing: Closing;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  env?: Record<string, string>;
  /** Works off the job queues, for mail and reconciliation. */
  hasJobs?: boolean;
}

export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await testDatabase();
  const sandbox = await startSandbox();
  const late = lateServer();
  const server = await serve(late, { port: 0, host: "127.0.0.1" });
  const url = `http://127.0.0.1:${server.port}`;
  const env = readEnv({ ...testEnv(database, sandbox, url), ...options.env });
  const composition = await createDeps(env, pino({ level: "silent" }));
  const closing = createClosing();
  late.app = createApp(composition.deps, env, { closing });
  const jobs = options.hasJobs ? await composition.startJobs() : null;
  return {
    url,
    env,
    deps: composition.deps,
    sandboxUrl: sandbox.url,
    closing,
    async stop() {
      closing.begin(0);
      await jobs?.stop();
      await stopAll({ server, composition, sandbox, database });
    },
  };
}

/** Listens before the application exists: its address is part of its configuration. */
function lateServer() {
  const late: {
    app: { fetch: Parameters<typeof serve>[0]["fetch"] } | null;
    fetch: Parameters<typeof serve>[0]["fetch"];
  } = {
    app: null,
    fetch: (request, env) => late.app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  };
  return late;
}

interface Running {
  server: RunningServer;
  composition: Composition;
  sandbox: RunningSandbox;
  database: TestDatabase;
}

async function stopAll({ server, composition, sandbox, database }: Running): Promise<void> {
  await server.stop(1_000);
  await composition.close();
  await sandbox.stop();
  await database.drop();
}

function testEnv(database: TestDatabase, sandbox: RunningSandbox, url: string): Record<string, string> {
  return {
    DATABASE_URL: database.ownerUrl,
    DB_LOGIN_SECRET: database.loginSecret,
    JWT_SECRET_KEY: SECRET,
    NEXTAUTH_SECRET: `${SECRET}, another`,
    API_URL: url,
    RATE_LIMIT_ENABLED: "false",
    DEFAULT_MERCHANT_ID: "1",
    ATLAS_SSO_URL: `${sandbox.url}/atlas/api/v1`,
    MIDTRANS_SNAP_BASE_URL: `${sandbox.url}/midtrans-app`,
    MIDTRANS_CORE_BASE_URL: `${sandbox.url}/midtrans-api`,
    MIDTRANS_NOTIFICATION_URL: `${url}/api/v1/orders/webhooks/midtrans`,
    RESEND_API_KEY: "re_demo_key",
    RESEND_BASE_URL: `${sandbox.url}/resend`,
    CLOUDINARY_CLOUD_NAME: "demo",
    CLOUDINARY_API_KEY: "demo-cloudinary-key",
    CLOUDINARY_API_SECRET: "demo-cloudinary-secret",
    CLOUDINARY_BASE_URL: `${sandbox.url}/cloudinary`,
  };
}

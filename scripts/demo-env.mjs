import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const DEMO_SECRET = "atapos-demo-secret-that-everybody-knows-never-use-it";

/**
 * Every variable that the demo's processes get beyond the user's own; one that the user set is left out, so it wins.
 * @param {{ ports: import("./settings.mjs").Ports, dataDir: string, databaseUrl: string, user?: Record<string, string> }} options
 * @returns {Record<string, string>}
 */
export function demoEnv({ ports, dataDir, databaseUrl, user = {} }) {
  const sandbox = `http://127.0.0.1:${ports.sandbox}`;
  const demo = {
    ...commonEnv({ ports, dataDir, databaseUrl }),
    ATAPOS_ENV: "demo",
    JWT_SECRET_KEY: `${DEMO_SECRET}-jwt`,
    // not a well-known one: on a shared machine it would open the embedded database to every user of it
    DB_LOGIN_SECRET: readOrMakeSecret(dataDir),
    NEXTAUTH_SECRET: `${DEMO_SECRET}-nextauth`,
    DEFAULT_MERCHANT_ID: "1",
    MAIL_FROM: "noreply@atapos.test",
    MAIL_FROM_NAME: "Atapos",
    MIDTRANS_NOTIFICATION_URL: `http://127.0.0.1:${ports.api}/api/v1/orders/webhooks/midtrans`,
    ...sandboxEnv({ ports, dataDir, sandbox }),
    ...vendorEnv(sandbox, user),
  };
  return Object.fromEntries(Object.entries(demo).filter(([name]) => user[name] === undefined));
}

/** What every environment needs, production included: where the parts of one machine find each other. */
export function commonEnv({ ports, dataDir, databaseUrl }) {
  return {
    DATABASE_URL: databaseUrl,
    ATAPOS_DATA_DIR: dataDir,
    API_PORT: String(ports.api),
    APP_URL: `http://localhost:${ports.order}`,
    POS_URL: `http://localhost:${ports.pos}`,
    API_URL: `http://localhost:${ports.api}`,
    API_INTERNAL_URL: `http://127.0.0.1:${ports.api}`,
    HEALTH_PEERS: healthPeers(ports),
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
  };
}

function healthPeers(ports) {
  const peers = { order: ports.order, pos: ports.pos, ...(ports.sandbox ? { sandbox: ports.sandbox } : {}) };
  return Object.entries(peers)
    .map(([name, port]) => `${name}=http://127.0.0.1:${port}/health`)
    .join(",");
}

function sandboxEnv({ ports, dataDir, sandbox }) {
  return {
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_SMTP_PORT: String(ports.smtp),
    SANDBOX_DATA_DIR: path.join(dataDir, "sandbox"),
    SANDBOX_PUBLIC_URL: `http://localhost:${ports.sandbox}`,
    SANDBOX_NOTIFICATION_URL: `http://127.0.0.1:${ports.api}/api/v1/orders/webhooks/midtrans`,
    SANDBOX_URL: sandbox,
  };
}

/** A vendor whose real key the user has set is the real vendor: neither its address nor its other keys are ours. */
function vendorEnv(sandbox, user) {
  const hasNone = (...names) => names.every((name) => user[name] === undefined);
  return {
    ...(hasNone("MIDTRANS_SERVER_KEY") && {
      MIDTRANS_SNAP_BASE_URL: `${sandbox}/midtrans-app`,
      MIDTRANS_CORE_BASE_URL: `${sandbox}/midtrans-api`,
    }),
    ...(hasNone("ATLAS_SSO_URL") && { ATLAS_SSO_URL: `${sandbox}/atlas/api/v1`, ATLAS_APP_CODE: "ATAPOS" }),
    ...(hasNone("RESEND_API_KEY", "MAIL_SERVER") && {
      RESEND_API_KEY: "re_demo_key",
      RESEND_BASE_URL: `${sandbox}/resend`,
    }),
    ...(hasNone("CLOUDINARY_API_KEY", "CLOUDINARY_API_SECRET", "CLOUDINARY_URL") && {
      CLOUDINARY_CLOUD_NAME: "demo",
      CLOUDINARY_API_KEY: "demo-cloudinary-key",
      CLOUDINARY_API_SECRET: "demo-cloudinary-secret",
      CLOUDINARY_BASE_URL: `${sandbox}/cloudinary`,
    }),
  };
}

/** From which the passwords of the database's logins are derived; made once for a data folder. */
function readOrMakeSecret(dataDir) {
  const file = path.join(dataDir, "database-login-secret");
  try {
    return readFileSync(file, "utf8");
  } catch {
    const secret = randomBytes(32).toString("hex");
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    writeFileSync(file, secret, { mode: 0o600 });
    return secret;
  }
}

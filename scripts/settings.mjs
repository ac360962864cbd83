import net from "node:net";
import path from "node:path";
import { root } from "./paths.mjs";
import { portFrom } from "./ports.mjs";
import { StopWithMessage } from "./stop-with-message.mjs";

/** @typedef {{ order: number, pos: number, api: number, sandbox: number | null, smtp: number | null, postgres: number | null }} Ports */

const PORT_NAMES = {
  order: ["ORDER_PORT", 3000],
  pos: ["POS_PORT", 3001],
  api: ["API_PORT", 8000],
  sandbox: ["SANDBOX_PORT", 4000],
  smtp: ["SANDBOX_SMTP_PORT", 4025],
  postgres: ["PG_PORT", 54320],
};

/** What the environment decides about this start: which parts run, where, and on which database. */
export function readSettings(env) {
  const isDemo = (env.ATAPOS_ENV ?? "demo").toLowerCase() !== "production";
  const isEmbedded = env.DATABASE_URL === undefined;
  const absent = new Set([...(isDemo ? [] : ["sandbox", "smtp"]), ...(isEmbedded ? [] : ["postgres"])]);
  const port = ([part, [name, fallback]]) => [part, absent.has(part) ? null : portFrom(env, name, fallback)];
  const ports = Object.fromEntries(Object.entries(PORT_NAMES).map(port));
  requireDistinct(ports);
  return {
    isDemo,
    isEmbedded,
    isSeeded: isDemo && (isEmbedded || env.ATAPOS_DEMO === "1"),
    databaseUrl: env.DATABASE_URL,
    host: env.ATAPOS_HOST ?? "127.0.0.1",
    dataDir: path.resolve(root, env.ATAPOS_DATA_DIR ?? ".data"),
    ports,
  };
}

/** The ports to take, under the names of the variables that move them. */
export function portsByVariable(ports) {
  const used = Object.entries(PORT_NAMES).filter(([part]) => ports[part] !== null);
  return Object.fromEntries(used.map(([part, [name]]) => [name, ports[part]]));
}

function requireDistinct(ports) {
  const taken = new Map();
  for (const [name, port] of Object.entries(portsByVariable(ports))) {
    if (taken.has(port)) throw new StopWithMessage(`${taken.get(port)} and ${name} are both ${port}`);
    taken.set(port, name);
  }
}

/** Looks whether anything listens at DATABASE_URL before minutes are spent on installing and building. */
export async function requireDatabase(databaseUrl) {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new StopWithMessage("DATABASE_URL is not of the form postgresql://user:password@host:5432/database");
  }
  const address = { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 5432) };
  await new Promise((resolve, reject) => {
    const refuse = (reason) =>
      reject(new StopWithMessage(`DATABASE_URL: no PostgreSQL answers at ${address.host}:${address.port} (${reason})`));
    const socket = net.connect(address);
    socket.setTimeout(10_000, () => refuse("time-out") ?? socket.destroy());
    socket.once("error", (error) => refuse(error.code ?? error.message));
    socket.once("connect", () => resolve(socket.destroy()));
  });
}

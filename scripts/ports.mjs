import net from "node:net";
import { StopWithMessage } from "./stop-with-message.mjs";

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) =>
      resolve(error.code === "EADDRINUSE" || error.code === "EACCES" ? error.code : null),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/**
 * Fails with one line naming every port that cannot be taken. Both address families are tried: a server of
 * someone else's on `::` would otherwise answer in our place.
 * @param {Record<string, number>} ports environment variable name -> port
 */
export async function requireFreePorts(ports) {
  const taken = [];
  for (const [name, port] of Object.entries(ports)) {
    for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
      const code = await tryListen(port, host);
      if (code === null) continue;
      taken.push(`port ${port} ${code === "EACCES" ? "needs more rights" : "is in use"} (set ${name} to another)`);
      break;
    }
  }
  if (taken.length > 0) throw new StopWithMessage(taken.join("; "));
}

/** Asks the system for `count` different free ports at once. */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => net.createServer());
  await Promise.all(servers.map((server) => new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Reads a port from the environment. */
export function portFrom(env, name, fallback) {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new StopWithMessage(`${name}=${text} is not a port number (1 to 65535)`);
  }
  return port;
}

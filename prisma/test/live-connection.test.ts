import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../src/door.ts";
import { statement } from "../src/statement.ts";
import { type TestDatabase, testDatabase } from "../src/testing/postgres.ts";

/** A line to the server that can go silent as one does that a firewall forgot: open, and nothing comes through. */
async function startLine(target: URL) {
  const open = new Set<net.Socket>();
  let dialled = 0;
  const server = net.createServer((socket) => {
    dialled += 1;
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const side of [socket, upstream]) open.add(side.on("error", () => undefined));
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target.href);
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.href,
    dialled: () => dialled,
    silence() {
      for (const socket of open) socket.unpipe().pause();
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.drop());

const ONE = statement("live-connection-one", "SELECT 1 AS one");

test("a connection that went silent while it rested is replaced, and one that lives is kept", async () => {
  const line = await startLine(new URL(database.systemUrl));
  const db = openDatabase({ webUrl: database.webUrl, systemUrl: line.url, maxConnections: 1, checksIdle: true });
  try {
    const ask = () => db.withSystem((tx) => tx.query<{ one: number }>(ONE, []));
    expect(await ask()).toEqual([{ one: 1 }]);
    await sleep(1_100);
    expect(await ask()).toEqual([{ one: 1 }]);
    expect(line.dialled()).toBe(1);
    line.silence();
    await sleep(1_100);
    expect(await ask()).toEqual([{ one: 1 }]);
    expect(line.dialled()).toBe(2);
  } finally {
    line.close();
    await db.close();
  }
}, 15_000);

import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { testDatabase } from "@atapos/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWakeChannel } from "../src/wake-channel.ts";

/** Stands between the channel and the server, so that a test can cut the line and see who dials again. */
async function startLine(target: URL) {
  const open = new Set<net.Socket>();
  let dialled = 0;
  let isCut = false;
  const server = net.createServer((socket) => {
    dialled += 1;
    if (isCut) return socket.destroy();
    const upstream = net.connect(Number(target.port), target.hostname);
    for (const side of [socket, upstream]) {
      open.add(side);
      side.on("error", () => undefined).on("close", () => open.delete(side));
    }
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(target.href);
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.href,
    dialled: () => dialled,
    setCut(value: boolean) {
      isCut = value;
      if (value) for (const socket of open) socket.destroy();
    },
    close: () => server.close(),
  };
}

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test("a lost line is dialled again about once a second, never twice at a time, and then hears again", async () => {
  const line = await startLine(new URL(database.systemUrl));
  const woken: number[] = [];
  const channel = await openWakeChannel(
    line.url,
    (merchantId) => woken.push(merchantId),
    () => undefined,
  );
  await channel.notify([7]);
  await expect.poll(() => woken).toEqual([7]);

  const before = line.dialled();
  line.setCut(true);
  await sleep(4_500);
  const tries = line.dialled() - before;
  expect(tries).toBeGreaterThanOrEqual(2);
  expect(tries).toBeLessThanOrEqual(5);

  line.setCut(false);
  await expect.poll(async () => channel.notify([8]).then(() => woken), { timeout: 5_000 }).toContain(8);
  await channel.close();
  line.close();
});

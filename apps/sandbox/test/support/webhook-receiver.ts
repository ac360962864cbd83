import { createServer } from "node:http";
import { z } from "zod";

const noticeSchema = z.record(z.string(), z.unknown());
type Received = { at: number; path: string; body: Record<string, unknown> };

/** A merchant's webhook: answers each call with the next of the given statuses, the last one for ever. */
export async function startReceiver(statuses: number[] = [200]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const status = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
      const body = noticeSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      received.push({ at: Date.now(), path: request.url ?? "", body });
      response.writeHead(status, status >= 300 && status < 400 ? { location: "/elsewhere" } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/webhook`,
    base: `http://127.0.0.1:${port}`,
    received,
    async waitFor(count: number, timeoutMs = 5000) {
      const deadline = Date.now() + timeoutMs;
      while (received.length < count) {
        if (Date.now() > deadline) throw new Error(`${received.length} of ${count} notices came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return received;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

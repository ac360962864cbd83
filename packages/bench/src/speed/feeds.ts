// Holds one job's subscribers, and says what each saw: when, and whether anything was missing or came twice.
import { connect, type Socket } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery, FeedJob, FeedResult } from "./feed-job.ts";

interface Subscriber {
  merchantId: number;
  token: string;
  /** Where it began; every id after it must come once. */
  first: number | null;
  last: number | null;
  isOpen: boolean;
  /** When its connection had its first word; an event before that waited for the subscriber, not for us. */
  readyAt: number;
  socket: Socket | null;
}

const BACK_AFTER_MS = 200;
const DRAIN_MS = 10_000;
const AT_ONCE = 50;

const subscribers: Subscriber[] = [];
const deliveries: Delivery[] = [];
const seen = { doubled: 0, missed: 0, resets: 0, reconnects: 0 };
const ownDelay = monitorEventLoopDelay({ resolution: 5 });
let isOver = false;

process.on("message", (message: FeedJob | { heads: [number, number][] }) => {
  const work = "heads" in message ? finish(new Map(message.heads)) : open(message);
  work.catch((error: unknown) => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  });
});

async function open({ port, subscribers: asked }: FeedJob): Promise<void> {
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const opened = asked.slice(from, from + AT_ONCE).map((each): Subscriber => {
      const subscriber = { ...each, first: null, last: null, isOpen: false, readyAt: 0, socket: null };
      subscribers.push(subscriber);
      listen(port, subscriber);
      return subscriber;
    });
    while (!opened.every(({ isOpen }) => isOpen)) await sleep(10);
  }
  ownDelay.enable();
  process.send?.("ready");
}

function listen(port: number, subscriber: Subscriber): void {
  const socket = connect({ port, host: "127.0.0.1" });
  subscriber.socket = socket;
  const resume = subscriber.last === null ? "" : `last-event-id: ${subscriber.last}\r\n`;
  socket.write(
    `GET /api/trpc/event.subscribe?input=%7B%7D HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n` +
      `authorization: Bearer ${subscriber.token}\r\nx-atapos: 1\r\n${resume}\r\n`,
  );
  const read = unchunker();
  let text = "";
  socket.on("data", (chunk: Buffer) => {
    const blocks = `${text}${read(chunk)}`.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) take(subscriber, block);
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    if (isOver) return;
    seen.reconnects += 1;
    setTimeout(() => listen(port, subscriber), BACK_AFTER_MS);
  });
}

/** What an answer's body says, as far as it has come: its head and the frames of its chunks taken away. */
function unchunker(): (chunk: Buffer) => string {
  let rest = "";
  let isBody = false;
  return (chunk) => {
    rest += chunk.toString("latin1");
    if (!isBody) {
      const end = rest.indexOf("\r\n\r\n");
      if (end < 0) return "";
      isBody = true;
      rest = rest.slice(end + 4);
    }
    let body = "";
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const size = Number.parseInt(rest.slice(0, end), 16);
      if (rest.length < end + 2 + size + 2) break;
      body += rest.slice(end + 2, end + 2 + size);
      rest = rest.slice(end + 2 + size + 2);
    }
    return body;
  };
}

function take(subscriber: Subscriber, block: string): void {
  const id = /^id: ?(\d+)$/m.exec(block)?.[1];
  const data = /^data: ?(.*)$/m.exec(block)?.[1];
  if (id === undefined || data === undefined) return;
  const { type, at } = JSON.parse(data);
  const seq = Number(id);
  subscriber.isOpen = true;
  if (type === "reset") seen.resets += 1;
  if (type === "reset" || type === "ready") {
    subscriber.readyAt = Date.now();
    subscriber.first ??= seq;
    subscriber.last ??= seq;
    return;
  }
  const { merchantId, readyAt } = subscriber;
  deliveries.push({ merchantId, seq, at: Date.now(), isCaughtUp: Date.parse(at) < readyAt });
  const last = subscriber.last ?? seq - 1;
  if (seq <= last) seen.doubled += 1;
  else seen.missed += seq - last - 1;
  subscriber.last = Math.max(last, seq);
}

async function finish(heads: ReadonlyMap<number, number>): Promise<void> {
  const behind = () =>
    subscribers.reduce((sum, { merchantId, last }) => sum + Math.max(0, (heads.get(merchantId) ?? 0) - (last ?? 0)), 0);
  for (let waited = 0; behind() > 0 && waited < DRAIN_MS; waited += 50) await sleep(50);
  isOver = true;
  for (const { socket } of subscribers) socket?.destroy();
  const ownP99 = ownDelay.percentile(99) / 1e6;
  const result: FeedResult = { deliveries, ownP99, ...seen, missed: seen.missed + behind() };
  process.send?.(result, () => process.exit(0));
}

// Sends one job's shots, looks at every answer afterwards, and says what it saw.
import { randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import { KEY, type LoadJob, type LoadResult, type Shot } from "./load-job.ts";
import { wrongAnswer } from "./wrong-answer.ts";

interface Answer {
  shot: Shot;
  ms: number;
  status: number;
  body: Buffer;
}

process.once("message", (job: LoadJob) => {
  run(job).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
});

async function run(job: LoadJob): Promise<LoadResult> {
  const answers: Answer[] = [];
  let sent = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + job.seconds * 1000;
  const lane = async () => {
    const line = await openLine(job.port);
    while (performance.now() < endsAt && sent < job.most) {
      const shot = job.shots[sent % job.shots.length];
      sent += 1;
      if (!shot) break;
      const at = performance.now();
      const { status, body } = await line.ask(messageOf(shot));
      const ms = performance.now() - at;
      answers.push({ shot, status, ms, body: textOf(shot)?.equals(body) ? NOTHING : body });
    }
    line.close();
  };
  await Promise.all(Array.from({ length: job.connections }, lane));
  return judged(answers, sent, (performance.now() - startedAt) / 1000);
}

const NOTHING = Buffer.alloc(0);
const texts = new Map<Shot, Buffer>();

/** Long texts are compared at once: thousands of them have no room until the end. */
function textOf(shot: Shot): Buffer | undefined {
  if (shot.expected.kind !== "text") return undefined;
  const known = texts.get(shot) ?? Buffer.from(shot.expected.text);
  texts.set(shot, known);
  return known;
}

function messageOf({ method, path, token, body, isKeyed = false }: Shot): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\nx-atapos: 1\r\n`;
  if (body === null) return `${head}\r\n`;
  const withBody = (more: string, text: string) =>
    `${head}${more}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  if (!isKeyed) return withBody("", body);
  const key = randomUUID();
  return withBody(`idempotency-key: ${key}\r\n`, body.replace(KEY, key));
}

function judged(answers: Answer[], sent: number, seconds: number): LoadResult {
  const errors: string[] = [];
  const placed: string[] = [];
  for (const { shot, status, body } of answers) {
    const wrong = wrongAnswer(shot, status, body.toString(), placed);
    if (wrong !== null) errors.push(wrong);
  }
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    ...{ answered: answers.length, seconds, sent, placed },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99), errors: errors.slice(0, 5), errorCount: errors.length },
  };
}

interface Line {
  ask(message: string): Promise<{ status: number; body: Buffer }>;
  close(): void;
}

const HEAD_END = "\r\n\r\n";

/** The least of an HTTP client: one kept-alive connection, one answer at a time, by length or in chunks. */
async function openLine(port: number): Promise<Line> {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let received: Buffer = Buffer.alloc(0);
  let waiting: PromiseWithResolvers<{ status: number; body: Buffer }> | undefined;
  socket.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = wholeAnswer(received);
    if (!answer) return;
    received = Buffer.alloc(0);
    waiting?.resolve(answer);
  });
  const fail = () => waiting?.reject(new Error("the connection ended before its answer"));
  socket.on("error", fail).on("close", fail);
  return {
    ask(message) {
      waiting = Promise.withResolvers();
      socket.write(message);
      return waiting.promise;
    },
    close() {
      waiting = undefined;
      socket.destroy();
    },
  };
}

function wholeAnswer(received: Buffer): { status: number; body: Buffer } | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString("latin1", 0, end);
  const status = Number(head.slice(9, 12));
  const rest = received.subarray(end + HEAD_END.length);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined) return rest.length >= Number(length) ? { status, body: rest } : null;
  const body = unchunked(rest);
  return body && { status, body };
}

function unchunked(rest: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf("\r\n", at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (rest.length < next) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = next;
  }
}

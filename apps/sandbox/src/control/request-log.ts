import { randomUUID } from "node:crypto";
import type { Target } from "./faults.ts";

export type LogEntry = {
  id: string;
  at: string;
  target: Target;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
  status: number | null;
  fault: string | null;
};

export type RequestLog = ReturnType<typeof createRequestLog>;

const capacity = 1000;
const secretName = /authorization|cookie|password|secret|token|api[_-]?key|^signature$/i;

export function createRequestLog() {
  let entries: LogEntry[] = [];
  return {
    add(entry: Omit<LogEntry, "id" | "at" | "status" | "fault">): LogEntry {
      const added: LogEntry = {
        ...entry,
        id: randomUUID(),
        at: new Date().toISOString(),
        headers: withoutSecretHeaders(entry.headers),
        body: withoutSecrets(entry.body),
        status: null,
        fault: null,
      };
      entries.push(added);
      if (entries.length > capacity) entries = entries.slice(-capacity);
      return added;
    },
    newestFirst: (target?: string): LogEntry[] =>
      entries.filter((entry) => target === undefined || entry.target === target).reverse(),
    clear() {
      entries = [];
    },
  };
}

function withoutSecretHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secretName.test(name)));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secretName.test(name) ? "[hidden]" : withoutSecrets(inner)]),
  );
}

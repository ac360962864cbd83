import type { Shot } from "./load-job.ts";

/** What is wrong with an answer, or null; a text that was as expected is handed in empty. A placed order's merchant and number are added to `placed`. */
export function wrongAnswer(shot: Shot, status: number, body: string, placed: string[]): string | null {
  if (status !== 200 && status !== 201) return `${shot.path}: ${status} ${body.slice(0, 300)}`;
  if (shot.expected.kind === "text") return body === "" ? null : `${shot.path}: another answer`;
  const answer = parsed(body);
  const data = field(field(answer, "result"), "data") ?? field(answer, "data") ?? answer;
  const { expected } = shot;
  if (expected.kind === "page") {
    const list = Array.isArray(data) ? data : (field(data, "items") ?? field(data, "open"));
    const length = Array.isArray(list) ? list.length : 0;
    return length === expected.length ? null : `${shot.path}: ${length} of ${expected.length} rows`;
  }
  const total = field(data, "oh_total_amount") ?? field(data, "total");
  const number = field(data, "oh_order_number") ?? field(data, "orderNumber") ?? field(data, "number");
  if (shot.method === "POST") placed.push(`${expected.merchantId} ${number}`);
  if (total !== expected.total) return `${shot.path}: ${total} instead of ${expected.total}`;
  return typeof number === "string" ? null : `${shot.path}: no number`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Reflect.get(value, name) : undefined;

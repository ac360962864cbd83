import { setTimeout as sleep } from "node:timers/promises";
import type { TestApi } from "./installation.ts";

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a client of the wire contract reads fields without our types
  body: any;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export async function readJson(response: Response): Promise<any> {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

/** A client of /api/v1 that knows nothing but the contract. */
export function restClient(api: Pick<TestApi, "url">, token?: string) {
  const send = async (
    method: string,
    path: string,
    options: { body?: unknown; raw?: string; headers?: Record<string, string> } = {},
  ) => {
    const headers = new Headers(options.headers);
    const body = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    if (body !== undefined) headers.set("content-type", "application/json");
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    const response = await fetch(`${api.url}/api/v1${path}`, { method, headers, body });
    const answer: Answer = { status: response.status, headers: response.headers, body: await readJson(response) };
    return answer;
  };
  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send("GET", path, { headers }),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => send("POST", path, { body, headers }),
    put: (path: string, body: unknown) => send("PUT", path, { body }),
    delete: (path: string) => send("DELETE", path),
  };
}

/** Asks again until `test` holds; the last answer is in the error when it never does. */
export async function until<T>(ask: () => Promise<T>, test: (answer: T) => boolean, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (test(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeoutMs} ms: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}

/** Signs a person of the sandbox's Atlas in. */
export async function atlasToken(api: TestApi, username: string): Promise<string> {
  const passwords: Record<string, string> = {
    owner: "demo-owner-1",
    cashier: "demo-cashier-1",
    owner2: "demo-owner-2",
    super: "demo-super-1",
  };
  const response = await fetch(`${api.sandboxUrl}/atlas/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password: passwords[username] }),
  });
  return (await readJson(response)).data.access_token;
}

/** Signs a customer in by the code that arrives in the sandbox's mailbox. */
export async function customerToken(api: TestApi, email: string, merchantId = 1): Promise<string> {
  const rest = restClient(api);
  const asked = await rest.post("/auth/customer/request-otp", { email, me_id: merchantId });
  if (asked.status !== 200) throw new Error(`request-otp answered ${asked.status}`);
  const mails = await until(
    async () => readJson(await fetch(`${api.sandboxUrl}/inbox?to=${encodeURIComponent(email)}`)),
    (found) => found.length > 0,
  );
  const otp = /\b(\d{6})\b/.exec(mails[0].text)?.[1];
  const verified = await rest.post("/auth/customer/verify-otp", { email, otp, me_id: merchantId });
  return verified.body.data.access_token;
}

export async function simulate(api: TestApi, gatewayOrderId: string, change: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${api.sandboxUrl}/midtrans/transactions/${gatewayOrderId}/simulate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(`simulate answered ${response.status}: ${await response.text()}`);
}

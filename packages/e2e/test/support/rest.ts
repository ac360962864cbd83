import { setTimeout as sleep } from "node:timers/promises";

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a client of the wire contract reads fields without our types
  body: any;
}

// biome-ignore lint/suspicious/noExplicitAny: as above, for answers outside /api/v1
export const readJson = async (response: Response): Promise<any> => JSON.parse(await response.text());

/** A client of `/api/v1` that knows nothing but the contract. */
export function restClient(apiUrl: string, token?: string) {
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${apiUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const answer: Answer = { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
    return answer;
  };
  return {
    get: (path: string) => send("GET", path),
    post: (path: string, body: unknown = {}, headers?: Record<string, string>) => send("POST", path, body, headers),
    put: (path: string, body: unknown) => send("PUT", path, body),
  };
}

/** Asks again until `test` holds; the last answer is in the error when it never does. */
export async function until<T>(ask: () => Promise<T>, test: (answer: T) => boolean, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (test(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after ${timeoutMs} ms: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}

export interface Mail {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** The newest mail to an address whose subject or text matches; mail arrives within 10 s of its cause. */
export async function mailTo(sandboxUrl: string, address: string, about: RegExp): Promise<Mail> {
  const ask = async (): Promise<Mail[]> => {
    const response = await fetch(`${sandboxUrl}/inbox?to=${encodeURIComponent(address)}`);
    const mails: Mail[] = await readJson(response);
    return mails.filter((mail) => about.test(`${mail.subject}\n${mail.text}`));
  };
  const [mail] = await until(ask, (mails) => mails.length > 0, 10_000);
  if (!mail) throw new Error("unreachable: until() answers a match");
  return mail;
}

/** Signs a customer in by the code that arrives in the sandbox's mailbox. */
export async function customerToken(
  apiUrl: string,
  sandboxUrl: string,
  email: string,
  merchantId = 1,
): Promise<string> {
  const rest = restClient(apiUrl);
  await rest.post("/auth/customer/request-otp", { email, me_id: merchantId });
  const mail = await mailTo(sandboxUrl, email, /\b\d{6}\b/);
  const otp = /\b(\d{6})\b/.exec(mail.text)?.[1];
  const answer = await rest.post("/auth/customer/verify-otp", { email, otp, me_id: merchantId });
  return answer.body.access_token ?? answer.body.data?.access_token;
}

/** Moves a transaction in the sandbox, which then notifies the api as the vendor does. */
export async function simulate(sandboxUrl: string, gatewayOrderId: string, change: Record<string, unknown>) {
  const response = await fetch(`${sandboxUrl}/midtrans/transactions/${gatewayOrderId}/simulate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  if (!response.ok) throw new Error(`simulate answered ${response.status}: ${await response.text()}`);
}

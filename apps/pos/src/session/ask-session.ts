// What the browser asks of this app's own session routes. None of these throws: no answer is an answer too.
import { z } from "zod";

/** `code`: what apps/api refused, or `unreachable`. */
export type Answer = { ok: true } | { ok: false; code: string; retryAfterSeconds: number | null };

const refused = (code: string, retryAfterSeconds: number | null = null): Answer => ({
  ok: false,
  code,
  retryAfterSeconds,
});

const answered = z.object({
  ok: z.boolean(),
  code: z.string().nullish(),
  retryAfterSeconds: z.number().nullish(),
});

async function post(address: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "x-atapos": "1" },
      body: JSON.stringify(body),
    });
    const { ok, code, retryAfterSeconds } = answered.parse(await response.json());
    return ok ? { ok } : refused(code ?? "unreachable", retryAfterSeconds ?? null);
  } catch {
    return refused("unreachable");
  }
}

/** Another person takes over the till. */
export const askPerson = (staffId: number, pin: string): Promise<Answer> => post("/session/person", { staffId, pin });
export const askLock = (): Promise<Answer> => post("/session/lock", {});
export const askMerchant = (merchantId: number): Promise<Answer> => post("/session/merchant", { merchantId });

export type SignInWay = "account" | "atlas";

/** Signs in with a password: a form that next-auth takes, guarded by its own token. */
export function askSignIn(way: SignInWay, name: string, password: string): Promise<Answer> {
  return postForm(`/api/auth/callback/${way}`, { [way === "account" ? "email" : "username"]: name.trim(), password });
}

/** Accepts an invitation and signs in as whoever it made a member: `fields` as acceptInvitation takes them. */
export const askAccept = (fields: Record<string, string>): Promise<Answer> =>
  postForm("/api/auth/callback/invitation", fields);

export const askSignOut = (): Promise<Answer> => postForm("/api/auth/signout", {});

async function postForm(address: string, fields: Record<string, string>): Promise<Answer> {
  try {
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await fetch("/api/auth/csrf")).json());
    const body = new URLSearchParams({ ...fields, csrfToken, json: "true", callbackUrl: "/" });
    const response = await fetch(address, { method: "POST", body });
    const { url } = z.object({ url: z.string() }).parse(await response.json());
    return readRefusal(url, response.ok);
  } catch {
    return refused("unreachable");
  }
}

/** next-auth tells a refusal in the address that it would lead to: `?error=too_many_attempts:840`. */
export function readRefusal(url: string, isOk: boolean): Answer {
  const address = new URL(url, "http://localhost");
  const [code = "", seconds] = (address.searchParams.get("error") ?? "").split(":");
  if (code !== "") return refused(code, seconds === undefined ? null : Number(seconds));
  return isOk && !address.searchParams.has("csrf") ? { ok: true } : refused("unreachable");
}

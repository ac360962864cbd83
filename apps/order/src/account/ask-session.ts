import { ERROR_KINDS, type ErrorCode } from "@atapos/domain";
import * as z from "zod/mini";

export type SignedIn = { ok: true; merchantId: number } | { ok: false; code: ErrorCode | null };

type Asked = { kind: "code"; email: string; otp: string; merchantId: number | null } | { kind: "link"; token: string };

const ADDRESS = "/session/customer";
const answered = z.object({
  ok: z.boolean(),
  merchantId: z.optional(z.int()),
  code: z.optional(z.nullable(z.string())),
});

/** Signs in, and puts what this phone ordered at its table into the history. Never throws. */
export async function askToSignIn(asked: Asked): Promise<SignedIn> {
  const signed = await send(ADDRESS, { method: "POST", body: JSON.stringify(asked) });
  if (signed.ok) await keepOrders();
  return signed;
}

export const askForMail = (kind: "code" | "link", email: string, merchantId: number | null): Promise<SignedIn> =>
  send(`${ADDRESS}/mail`, { method: "POST", body: JSON.stringify({ kind, email: email.trim(), merchantId }) });

export const askToSignOut = (): Promise<SignedIn> => send(ADDRESS, { method: "DELETE" });
export const askToErase = (): Promise<SignedIn> => send(`${ADDRESS}?erase=1`, { method: "DELETE" });

export const askToChange = (changes: { name: string; phone: string }): Promise<SignedIn> =>
  send(ADDRESS, { method: "PATCH", body: JSON.stringify(changes) });

async function send(address: string, init: RequestInit): Promise<SignedIn> {
  try {
    const response = await fetch(address, {
      ...init,
      headers: { "content-type": "application/json", "x-atapos": "1" },
    });
    const parsed = answered.safeParse(await response.json());
    if (!parsed.success) return { ok: false, code: null };
    if (parsed.data.ok) return { ok: true, merchantId: parsed.data.merchantId ?? 0 };
    return { ok: false, code: knownCode(parsed.data.code ?? "") };
  } catch {
    return { ok: false, code: null };
  }
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_KINDS, code);
const knownCode = (code: string): ErrorCode | null => (isErrorCode(code) ? code : null);

/** A phone without a table has none to keep; what fails here is tried again at the next sign-in. */
async function keepOrders(): Promise<void> {
  try {
    const { browserApi } = await import("../trpc/browser-api.ts");
    await browserApi.order.keep.mutate();
  } catch {
    // signed in all the same
  }
}

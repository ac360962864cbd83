/// <reference path="./midtrans-client.d.ts" />
import { PosError } from "@atapos/domain";
import midtrans from "midtrans-client";
import { z } from "zod";

/** What the vendor answered: its own status code, whether it stood in the HTTP status or in the body. */
export interface VendorAnswer {
  code: number;
  body: unknown;
}

const bodyCodeSchema = z.looseObject({ status_code: z.coerce.number().int() });

const messagesSchema = z.looseObject({
  status_message: z.string().optional(),
  error_messages: z.array(z.string()).optional(),
  validation_messages: z.array(z.string()).optional(),
});

/**
 * Runs one vendor call. An answer, also a refusal, is a value; no answer or a server fault throws
 * `gateway_unavailable`. The library's error holds the server key, so it is neither kept as a cause nor logged.
 */
export async function askVendor(call: () => Promise<unknown>): Promise<VendorAnswer> {
  try {
    const body = await call();
    return { code: codeOf(body) ?? 200, body };
  } catch (error) {
    if (!(error instanceof midtrans.MidtransError)) throw new PosError("gateway_unavailable", { reason: "no answer" });
    const code = Number(error.httpStatusCode ?? 0);
    if (code < 400 || code === 408 || code === 429 || code >= 500 || !Number.isInteger(code)) {
      throw new PosError("gateway_unavailable", code >= 400 ? { status: code } : { reason: "no answer" });
    }
    return { code: codeOf(error.ApiResponse) ?? code, body: error.ApiResponse };
  }
}

/** The vendor's own sentence for a refusal; it never repeats the key. */
export function reasonOf(answer: VendorAnswer): string {
  const parsed = messagesSchema.safeParse(answer.body);
  const { error_messages = [], validation_messages = [], status_message } = parsed.success ? parsed.data : {};
  const said = [...error_messages, ...validation_messages].join("; ") || status_message;
  return (said ?? `status ${answer.code}`).slice(0, 500);
}

/** Parses what the vendor sent; anything else than its documented shape counts as an outage. */
export function parseAnswer<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new PosError("gateway_unavailable", { reason: "unreadable answer" });
}

function codeOf(body: unknown): number | null {
  const parsed = bodyCodeSchema.safeParse(body);
  return parsed.success ? parsed.data.status_code : null;
}

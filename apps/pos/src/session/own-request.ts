// What every session route asks first, and how it answers.
import { readEnv } from "../env.ts";
import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";

/** Another site can send neither JSON with this header nor an Origin of ours. */
export function isOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (request.headers.get("x-atapos") === null || origin === null || !URL.canParse(origin)) return false;
  // a proxy may keep the host that people see to itself
  return new URL(origin).host === host || origin === new URL(readEnv().NEXTAUTH_URL).origin;
}

export const originOf = (request: Request): string => request.headers.get("origin") ?? "";

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

export const done = (): Response => answer(200, { ok: true });
export const refuse = (status: number, code: string): Response => answer(status, { ok: false, code });

/** What apps/api refused, in its own words; what it did not answer is `unreachable`. */
export function refuseLike(error: unknown): Response {
  const code = errorCodeOf(error);
  if (code === null) return refuse(503, "unreachable");
  const { retryAfterSeconds } = errorDetailOf(error);
  return answer(422, { ok: false, code, ...(typeof retryAfterSeconds === "number" && { retryAfterSeconds }) });
}

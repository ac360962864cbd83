// Signing in and out: the token goes into a cookie that no script can read, and never into a page.
import * as z from "zod/mini";
import { errorCodeOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";
import { customerCookie } from "./customer-cookie.ts";
import { readCustomerToken } from "./read-customer.ts";

const asked = z.union([
  z.object({ kind: z.literal("code"), email: z.string(), otp: z.string(), merchantId: z.nullable(z.int()) }),
  z.object({ kind: z.literal("link"), token: z.string() }),
]);

/** `{ ok, merchantId }`, or `{ ok: false, code }` where `code` null means that no answer came. */
export async function signIn(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return answer(403, { ok: false, code: "forbidden" });
  const parsed = asked.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(422, { ok: false, code: "validation" });
  const { auth } = serverApi(null);
  try {
    const session = await (parsed.data.kind === "code"
      ? auth.verifyOtp.mutate({ ...parsed.data, merchantId: parsed.data.merchantId ?? undefined })
      : auth.verifyMagicLink.mutate(parsed.data));
    const cookie = customerCookie({
      token: session.accessToken,
      maxAgeSeconds: session.expiresInSeconds,
      isSecure: isSecure(request),
    });
    return answer(200, { ok: true, merchantId: session.customer.merchantId }, cookie);
  } catch (error) {
    const code = errorCodeOf(error);
    return answer(code === null ? 503 : 401, { ok: false, code });
  }
}

const mailAsked = z.object({
  kind: z.enum(["code", "link"]),
  email: z.string(),
  merchantId: z.nullable(z.int()),
});

/** Has a code or a link mailed, in the language of the page. */
export async function requestMail(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return answer(403, { ok: false, code: "forbidden" });
  const parsed = mailAsked.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(422, { ok: false, code: "validation" });
  const { kind, email, merchantId } = parsed.data;
  const { auth } = serverApi(null);
  try {
    const input = { email, merchantId: merchantId ?? undefined };
    await (kind === "code" ? auth.requestOtp.mutate(input) : auth.requestMagicLink.mutate(input));
    return answer(200, { ok: true });
  } catch (error) {
    const code = errorCodeOf(error) ?? badInput(error);
    return answer(code === null ? 503 : 422, { ok: false, code });
  }
}

const changes = z.object({
  name: z.nullable(z.string().check(z.trim(), z.maxLength(200))),
  phone: z.nullable(z.string().check(z.trim(), z.maxLength(40))),
});

/** The signed-in customer's own name and number. */
export async function changeProfile(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return answer(403, { ok: false, code: "forbidden" });
  const parsed = changes.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(422, { ok: false, code: "validation" });
  try {
    await serverApi(null, await readCustomerToken()).customer.updateMe.mutate({
      name: parsed.data.name || null,
      phone: parsed.data.phone || null,
    });
    return answer(200, { ok: true });
  } catch (error) {
    const code = errorCodeOf(error) ?? badInput(error);
    return answer(code === null ? 503 : 422, { ok: false, code });
  }
}

/** Input that the api's schema refuses comes without a code of ours. */
const badInput = (error: unknown): "validation" | null =>
  z.safeParse(z.object({ data: z.object({ code: z.literal("BAD_REQUEST") }) }), error).success ? "validation" : null;

/** Takes the account off this phone; `erase` erases it everywhere first. */
export async function signOut(request: Request, { erase }: { erase: boolean }): Promise<Response> {
  if (!isOwnPage(request)) return answer(403, { ok: false, code: "forbidden" });
  const gone = customerCookie({ token: "", maxAgeSeconds: 0, isSecure: isSecure(request) });
  if (!erase) return answer(200, { ok: true }, gone);
  const token = await readCustomerToken();
  try {
    if (token !== null) await serverApi(null, token).customer.eraseMe.mutate();
    return answer(200, { ok: true }, gone);
  } catch (error) {
    const code = errorCodeOf(error);
    // whose session is over has to sign in before anything of theirs is erased
    return answer(code === null ? 503 : 401, { ok: false, code }, code === null ? undefined : gone);
  }
}

/** Another site can send neither JSON with this header nor an Origin of ours. */
function isOwnPage(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (request.headers.get("x-atapos") === null || origin === null) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const answer = (status: number, body: object, cookie?: string): Response =>
  Response.json(body, {
    status,
    headers: { "cache-control": "no-store", ...(cookie !== undefined && { "set-cookie": cookie }) },
  });

const isSecure = (request: Request): boolean =>
  (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https");

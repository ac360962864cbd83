import type { Context } from "hono";
import type { Sandbox } from "./sandbox.ts";

/** The base for addresses given to payers and browsers: SANDBOX_PUBLIC_URL, else the address that was called. */
export function publicBase(sandbox: Pick<Sandbox, "publicUrl">, c: Context): string {
  return sandbox.publicUrl ?? new URL(c.req.url).origin;
}

import type { HttpBindings } from "@hono/node-server";
import type { Context, MiddlewareHandler } from "hono";
import type { Sandbox } from "../sandbox.ts";
import type { Target } from "./faults.ts";

export type HttpEnv = { Bindings: HttpBindings };

const hangMs = 120_000;

/** Every vendor route stands behind this gate: it records the request and lets it suffer the fault that was asked for. */
export function vendorGate(sandbox: Sandbox, target: Target): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const entry = sandbox.log.add({
      target,
      method: c.req.method,
      path: c.req.path,
      headers: c.req.header(),
      body: await readBody(c),
    });
    const fault = sandbox.faults.take(target, c.req.path);
    entry.fault = fault?.mode ?? null;
    if (fault?.mode === "timeout") {
      await waitForClose(c, fault.delayMs ?? hangMs);
      return hangUp(c);
    }
    if (fault?.mode === "500") {
      entry.status = 500;
      return c.json({ message: "Internal server error (asked for by a sandbox fault)" }, 500);
    }
    if (fault?.mode === "slow") await waitForClose(c, fault.delayMs ?? 3000);
    await next();
    entry.status = c.res.status;
    if (fault?.mode === "drop") hangUp(c);
  };
}

async function readBody(c: Context<HttpEnv>): Promise<unknown> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return null;
  const type = c.req.header("content-type") ?? "";
  if (type.includes("multipart/form-data")) return `[multipart, ${c.req.header("content-length") ?? "chunked"} bytes]`;
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}

function hangUp(c: Context<HttpEnv>): Response {
  c.env.incoming.socket.destroy();
  return c.body(null);
}

function waitForClose(c: Context<HttpEnv>, milliseconds: number): Promise<void> {
  const { socket } = c.env.incoming;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      socket.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    socket.once("close", done);
  });
}

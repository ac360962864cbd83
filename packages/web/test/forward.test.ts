import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { forward } from "../src/forward.ts";
import { bodyOf, startUpstream, type Upstream } from "./upstream.ts";

const open: Upstream[] = [];
const upstreamWith = async (...parameters: Parameters<typeof startUpstream>) => {
  const upstream = await startUpstream(...parameters);
  open.push(upstream);
  return upstream;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((upstream) => upstream.close()));
});

const clientRequest = (path: string, init: RequestInit = {}) => new Request(`http://shop.test${path}`, init);

/** What the upstream sees when the client sends these headers. */
const seenWith = async (headers: Record<string, string>, clientAddress?: string): Promise<IncomingHttpHeaders> => {
  let seen: IncomingHttpHeaders = {};
  const { origin } = await upstreamWith((request, response) => {
    seen = request.headers;
    response.end();
  });
  await forward(clientRequest("/api/v1/orders", { headers }), { upstream: origin, clientAddress });
  return seen;
};

describe("forward: requests", () => {
  it("carries method, query and body to the same path", async () => {
    const { origin } = await upstreamWith(async (request, response) => {
      response.end(`${request.method} ${request.url} ${await bodyOf(request)}`);
    });
    const request = clientRequest("/api/v1/orders?a=1&b=%20", { method: "POST", body: "satu" });
    const answer = await forward(request, { upstream: origin });
    expect(await answer.text()).toBe("POST /api/v1/orders?a=1&b=%20 satu");
  });

  it("refuses a path that is not the API's without asking the upstream", async () => {
    let asked = false;
    const { origin } = await upstreamWith((_request, response) => {
      asked = true;
      response.end();
    });
    const answer = await forward(clientRequest("/metrics"), { upstream: origin });
    expect([answer.status, asked]).toEqual([404, false]);
  });

  it.each(["x-atapos", "cookie", "authorization", "idempotency-key", "origin", "last-event-id", "content-type"])(
    "passes the client's %s on",
    async (name) => {
      expect((await seenWith({ [name]: "value" }))[name]).toBe("value");
    },
  );

  it.each([
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "forwarded",
    "x-real-ip",
    "x-forwarded-for",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-atapos-client",
    "x-nextjs-data",
    "proxy-authorization",
    "te",
    "upgrade",
  ])("keeps the client's %s to itself", async (name) => {
    expect((await seenWith({ [name]: "forged" }))[name]).toBeUndefined();
  });

  it("drops a header that the client's Connection header names", async () => {
    const seen = await seenWith({ connection: "close, x-secret", "x-secret": "1" });
    expect(seen["x-secret"]).toBeUndefined();
  });

  it("says itself who the client is", async () => {
    const forged = { "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.test", "x-forwarded-proto": "gopher" };
    expect(await seenWith(forged, "203.0.113.9")).toMatchObject({
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "shop.test",
      "x-forwarded-proto": "http",
    });
  });

  it("streams a request body up while the client is still sending it", async () => {
    const firstChunk = Promise.withResolvers<string>();
    const { origin } = await upstreamWith((request, response) => {
      request.once("data", (chunk) => firstChunk.resolve(String(chunk)));
      request.resume().once("end", () => response.end("done"));
    });
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    const writer = pipe.writable.getWriter();
    const init = { method: "POST", body: pipe.readable, duplex: "half" as const };
    const answer = forward(clientRequest("/api/v1/product-attachments", init), { upstream: origin });
    await writer.write(Buffer.from("first"));
    expect(await firstChunk.promise).toBe("first");
    await writer.close();
    expect(await (await answer).text()).toBe("done");
  });
});

describe("forward: answers", () => {
  it.each([200, 201, 204, 304, 401, 404, 409, 422, 429, 500, 503])("passes status %i back", async (status) => {
    const { origin } = await upstreamWith((_request, response) => response.writeHead(status).end());
    expect((await forward(clientRequest("/api/v1/orders"), { upstream: origin })).status).toBe(status);
  });

  it("keeps every cookie, and drops hop-by-hop and x-middleware headers", async () => {
    const { origin } = await upstreamWith((_request, response) => {
      response.setHeader("set-cookie", ["a=1; HttpOnly", "b=2; Path=/"]);
      response.setHeader("x-middleware-rewrite", "/admin");
      response.setHeader("keep-alive", "timeout=5");
      response.setHeader("x-request-id", "r1");
      response.end("{}");
    });
    const { headers } = await forward(clientRequest("/api/v1/orders"), { upstream: origin });
    expect(headers.getSetCookie()).toEqual(["a=1; HttpOnly", "b=2; Path=/"]);
    expect(headers.get("x-request-id")).toBe("r1");
    expect([headers.get("x-middleware-rewrite"), headers.get("keep-alive")]).toEqual([null, null]);
  });

  it("hands a redirect to the browser instead of following it, without the upstream's own address", async () => {
    let asked = 0;
    const { origin } = await upstreamWith((request, response) => {
      asked += 1;
      response.writeHead(302, { location: `http://${request.headers.host}/api/v1/elsewhere` }).end();
    });
    const answer = await forward(clientRequest("/api/v1/orders"), { upstream: origin });
    expect([answer.status, answer.headers.get("location"), asked]).toEqual([302, "/api/v1/elsewhere", 1]);
  });

  it("passes the first event on while the stream is still open", async () => {
    const { origin } = await upstreamWith((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
    });
    const startedAt = performance.now();
    const answer = await forward(clientRequest("/api/trpc/event.stream"), { upstream: origin });
    const first = await answer.body?.getReader().read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("data: 1\n\n");
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  it("tells the upstream when the client leaves in the middle of a stream", async () => {
    const closed = Promise.withResolvers<void>();
    const { origin } = await upstreamWith((request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": hello\n\n");
      request.once("close", () => closed.resolve());
    });
    const client = new AbortController();
    const request = clientRequest("/api/trpc/event.stream", { signal: client.signal });
    const answer = await forward(request, { upstream: origin });
    await answer.body?.getReader().read();
    client.abort();
    const outcome = await Promise.race([closed.promise.then(() => "closed"), sleep(2000, "still open")]);
    expect(outcome).toBe("closed");
  });

  it("ends the upstream call when the client leaves before any answer", async () => {
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const { origin } = await upstreamWith(async (request) => {
      arrived.resolve();
      await once(request.socket, "close");
      closed.resolve();
    });
    const client = new AbortController();
    const request = clientRequest("/api/v1/orders", { signal: client.signal });
    const answer = forward(request, { upstream: origin });
    await arrived.promise;
    client.abort();
    expect((await answer).status).toBe(499);
    await closed.promise;
  });

  it("answers 503 in the API's own shape when the upstream is down", async () => {
    const upstream = await startUpstream(() => {});
    await upstream.close();
    const answer = await forward(clientRequest("/api/v1/orders"), { upstream: upstream.origin });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await answer.json()).toMatchObject({ success: false, details: {} });
  });

  it("answers 502 when the upstream hangs up without an answer", async () => {
    const { origin } = await upstreamWith((request) => request.socket.destroy());
    const answer = await forward(clientRequest("/api/v1/orders"), { upstream: origin });
    expect(answer.status).toBe(502);
  });
});

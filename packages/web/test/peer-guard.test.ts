import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanForwarding, guardPeers, parseProxies } from "../src/peer-guard.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

const cleaned = (peer: string, headers: Record<string, string>, proxies = "") => {
  const request = { headers: { ...headers }, socket: { remoteAddress: peer } };
  cleanForwarding(request, parseProxies(proxies));
  return request.headers;
};

describe("cleanForwarding", () => {
  it.each([
    ["a client's claim is replaced by its socket's address", "203.0.113.7", "1.1.1.1", "", "203.0.113.7"],
    ["an IPv4 address in IPv6 clothes is written plainly", "::ffff:203.0.113.7", "1.1.1.1", "", "203.0.113.7"],
    ["a trusted proxy's claim is believed", "10.0.0.2", "203.0.113.7", "10.0.0.0/8", "203.0.113.7"],
    [
      "what a client put before the proxy's entry is not",
      "10.0.0.2",
      "1.1.1.1, 203.0.113.7",
      "10.0.0.2",
      "203.0.113.7",
    ],
    ["a chain of trusted proxies is walked", "10.0.0.2", "203.0.113.7, 10.0.0.9", "10.0.0.0/8", "203.0.113.7"],
    ["a trusted proxy that claims nothing is itself the client", "10.0.0.2", "", "10.0.0.0/8", "10.0.0.2"],
    ["a claim that is no address is not believed", "10.0.0.2", "<script>", "10.0.0.0/8", "10.0.0.2"],
    ["an IPv6 range is understood", "fd00::2", "2001:db8::5", "fd00::/8", "2001:db8::5"],
  ])("%s", (_why, peer, claim, proxies, expected) => {
    const headers = cleaned(peer, { "x-forwarded-for": claim, "x-atapos-client": "6.6.6.6" }, proxies);
    expect(headers).toMatchObject({ "x-forwarded-for": expected, "x-atapos-client": expected });
  });

  it.each(["x-forwarded-host", "x-forwarded-proto", "forwarded", "x-real-ip", "x-middleware-subrequest"])(
    "removes %s from an ordinary client's request",
    (name) => {
      expect(cleaned("203.0.113.7", { [name]: "forged" })).not.toHaveProperty(name);
    },
  );

  it("leaves a trusted proxy's host and protocol, never its x-middleware headers", () => {
    const headers = cleaned("10.0.0.2", { "x-forwarded-proto": "https", "x-middleware-rewrite": "/" }, "10.0.0.2");
    expect(headers).toHaveProperty("x-forwarded-proto", "https");
    expect(headers).not.toHaveProperty("x-middleware-rewrite");
  });

  it("refuses a list that it cannot read", () => {
    expect(() => parseProxies("10.0.0.1, proxy")).toThrow("proxy");
  });
});

describe("guardPeers", () => {
  let server: Upstream;
  beforeAll(async () => {
    guardPeers("");
    server = await startUpstream((request, response) => response.end(JSON.stringify(request.headers)));
  });
  afterAll(() => server.close());

  it("cleans a request before the server's own handler sees it", async () => {
    const headers = { "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil.test" };
    const seen: unknown = await (await fetch(server.origin, { headers })).json();
    expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-atapos-client": "127.0.0.1" });
    expect(seen).not.toHaveProperty("x-forwarded-host");
  });
});

import { expect, test } from "vitest";
import { createAddressReader } from "../src/http/client-address.ts";

const read = createAddressReader(["127.0.0.1", "10.0.0.0/8", "::1"]);

test.each([
  ["the peer, when it is no proxy of ours", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["the peer, when there is no header", "127.0.0.1", undefined, "127.0.0.1"],
  ["what our proxy says", "127.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["the last hop that is not ours", "127.0.0.1", "6.6.6.6, 198.51.100.1, 10.1.2.3", "198.51.100.1"],
  ["never what stands left of garbage", "127.0.0.1", "198.51.100.1, nonsense", "127.0.0.1"],
  ["an IPv4 address that came over IPv6", "::ffff:203.0.113.9", "1.1.1.1", "203.0.113.9"],
  ["a proxy that came over IPv6", "::ffff:127.0.0.1", "2001:db8::7", "2001:db8::7"],
  ["nothing, when there is no socket", undefined, "1.1.1.1", "unknown"],
])("the client's address is %s", (_, peer, forwardedFor, expected) => {
  expect(read({ peer, forwardedFor })).toBe(expected);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { upstreamPath } from "../src/forward-path.ts";

describe("upstreamPath", () => {
  it.each([
    ["/api/v1/orders", "/api/v1/orders"],
    ["/api/v1/orders/12/pay-cash", "/api/v1/orders/12/pay-cash"],
    ["/api/trpc/order.place,order.list", "/api/trpc/order.place,order.list"],
    ["/api/trpc/order.place%2Corder.list", "/api/trpc/order.place,order.list"],
    ["/api/v1/customers/a%20b", "/api/v1/customers/a%20b"],
    ["/api/v1/customers/%3Fx%3D1", "/api/v1/customers/%3Fx=1"],
    ["/api/v1/warung/%F0%9F%8D%9C", "/api/v1/warung/%F0%9F%8D%9C"],
  ])("passes %s on as %s", (pathname, expected) => {
    expect(upstreamPath(pathname)).toBe(expected);
  });

  it.each([
    "/",
    "/health",
    "/metrics",
    "/api",
    "/api/v1",
    "/api/trpc",
    "/api/v1/",
    "/api/v1//orders",
    "/api/v1/orders/",
    "/api/v2/orders",
    "/api/auth/session",
    "/API/v1/orders",
    "//api/v1/orders",
    "/x/api/v1/orders",
    "/api/v1/../../metrics",
    "/api/v1/./orders",
    "/api/v1/%2e%2e/metrics",
    "/api/v1/..%2f..%2fmetrics",
    "/api/v1/a%2Fb",
    "/api/v1/a%5Cb",
    "/api/v1/a%00b",
    "/api/v1/a%0d%0ab",
    "/api/v1/%E0%A4%A",
    "/api/v1%2forders",
  ])("does not pass %s on", (pathname) => {
    expect(upstreamPath(pathname)).toBeNull();
  });

  it("never lets a segment leave its prefix, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (segments) => {
        const path = upstreamPath(`/api/v1/${segments.join("/")}`);
        fc.pre(path !== null);
        expect(new URL(path ?? "", "http://upstream").pathname).toBe(path);
        expect(path?.startsWith("/api/v1/")).toBe(true);
      }),
    );
  });
});

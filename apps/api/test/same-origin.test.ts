import { describe, expect, test } from "vitest";
import { createOriginGuard } from "../src/http/same-origin.ts";

const env = {
  APP_URL: "https://order.example.com",
  POS_URL: "https://pos.example.com",
  API_URL: "https://api.example.com",
  ATAPOS_ENV: "production",
} as const;
const judge = createOriginGuard(env);

function verdict(method: string, headers: Record<string, string>) {
  const result = judge({ method, header: (name) => headers[name] });
  return result.kind === "ok" ? 200 : result.status;
}

const json = { "content-type": "application/json" };
const own = { origin: "https://pos.example.com" };
const mark = { "x-atapos": "1" };
const cookie = { cookie: "atapos_table=ts_1" };

describe("a request to /api/trpc", () => {
  test.each([
    ["a mutation of our own page", "POST", { ...json, ...own, ...mark, ...cookie }, 200],
    ["a charset beside the type", "POST", { ...own, ...mark, "content-type": "application/json; charset=utf-8" }, 200],
    ["a program without cookies or origin", "POST", { ...json, ...mark }, 200],
    ["a query of our own page", "GET", { ...mark, ...cookie, "sec-fetch-site": "same-origin" }, 200],
    ["our page's EventSource", "GET", { ...cookie, accept: "text/event-stream", "sec-fetch-site": "same-origin" }, 200],
    ["a form's multipart body", "POST", { ...own, ...mark, "content-type": "multipart/form-data; boundary=x" }, 415],
    ["a plain text body", "POST", { ...own, ...mark, "content-type": "text/plain" }, 415],
    ["JSON in disguise", "POST", { ...own, ...mark, "content-type": "text/plain; application/json" }, 415],
    ["no type at all", "POST", { ...own, ...mark }, 415],
    ["no header of ours", "POST", { ...json, ...own }, 403],
    ["a foreign origin", "POST", { ...json, ...mark, origin: "https://evil.example" }, 403],
    ["a sibling host", "POST", { ...json, ...mark, origin: "https://x.example.com" }, 403],
    ["our host by http", "POST", { ...json, ...mark, origin: "http://pos.example.com" }, 403],
    ["a sandboxed frame", "POST", { ...json, ...mark, origin: "null" }, 403],
    ["cookies without an origin", "POST", { ...json, ...mark, ...cookie }, 403],
    ["a query without our header", "GET", { ...cookie }, 403],
    ["another site's page", "GET", { ...mark, "sec-fetch-site": "cross-site" }, 403],
    ["a sibling host's page", "GET", { ...mark, "sec-fetch-site": "same-site" }, 403],
    ["another site's EventSource", "GET", { accept: "text/event-stream", "sec-fetch-site": "cross-site" }, 403],
    ["an EventSource of nobody knows where", "GET", { accept: "text/event-stream" }, 403],
    ["a preflight", "OPTIONS", { origin: "https://evil.example" }, 405],
    ["another method", "PUT", { ...json, ...own, ...mark }, 405],
  ])("from %s (%s) answers as it should", (_, method, headers, expected) => {
    expect(verdict(method, headers)).toBe(expected);
  });

  test("may come from a loopback alias in the demo, and only there", () => {
    const local = {
      APP_URL: "http://localhost:3000",
      POS_URL: "http://localhost:3001",
      API_URL: "http://localhost:8000",
    };
    const ask = (environment: "demo" | "production") =>
      createOriginGuard({ ...local, ATAPOS_ENV: environment })({
        method: "POST",
        header: (name) => ({ ...json, ...mark, origin: "http://127.0.0.1:3001" })[name],
      }).kind;
    expect(ask("demo")).toBe("ok");
    expect(ask("production")).toBe("refused");
  });
});

import { expect, test } from "vitest";
import { databaseLogins, loginPassword, withOptions } from "./logins.ts";

const secret = "a secret of the tests that is long enough";
const databaseUrl = "postgresql://admin:hunter2@db.test:6543/shop?schema=x&sslmode=require&options=-c%20role%3Dadmin";

test("the logins keep the address and the encryption, and replace user, password, schema and options", () => {
  const { webUrl, systemUrl } = databaseLogins({ databaseUrl, secret });
  for (const text of [webUrl, systemUrl]) {
    const url = new URL(text);
    expect([url.host, url.pathname]).toEqual(["db.test:6543", "/shop"]);
    expect(url.searchParams.get("sslmode")).toBe("require");
    expect(url.searchParams.has("schema")).toBe(false);
    expect(text).not.toMatch(/hunter2|admin|\+/);
  }
  expect(new URL(webUrl).username).toBe("atapos_web");
  expect(new URL(webUrl).searchParams.get("options")).toBe(
    "-c role=atapos_app -c idle_in_transaction_session_timeout=15s -c lock_timeout=3s -c statement_timeout=10s",
  );
  expect(new URL(systemUrl).username).toBe("atapos_system");
  expect(new URL(systemUrl).searchParams.get("options")).not.toContain("role=");
});

test("each login and each secret has a password of its own, the same every time", () => {
  const passwords = [
    loginPassword(secret, "atapos_web"),
    loginPassword(secret, "atapos_system"),
    loginPassword(`${secret}!`, "atapos_web"),
  ];
  expect(new Set(passwords).size).toBe(3);
  expect(loginPassword(secret, "atapos_web")).toBe(passwords[0]);
});

test("a short secret is refused", () => {
  expect(() => databaseLogins({ databaseUrl, secret: "short" })).toThrow(RangeError);
});

test("options are added to those that the address has", () => {
  const url = withOptions("postgresql://h/d?options=-c%20a%3D1", ["b=2"]);
  expect(new URL(url).searchParams.get("options")).toBe("-c a=1 -c b=2");
});

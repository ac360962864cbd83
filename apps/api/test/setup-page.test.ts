import { createOwnerLink } from "@atapos/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readJson, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const owner = {
  name: "Ibu <Sari>",
  email: "sari@example.test",
  password: "a long password",
  merchantName: "Warung Sari",
};

async function submit(fields: Record<string, string>) {
  const response = await fetch(`${api.url}/setup`, { method: "POST", body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text() };
}

test("the one-time link shows a form in both languages, without scripts", async () => {
  const link = await createOwnerLink(api.deps);
  if (link === null) throw new Error("an empty installation has a link");
  const page = await fetch(link);
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("Siapkan Atapos");
  expect(text).not.toContain("<script");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const english = await (await fetch(`${link}&language=en`)).text();
  expect(english).toContain("Set up Atapos");
  expect(english).toContain(new URL(link).searchParams.get("token"));
});

test("the form makes the first owner once; what is wrong is said and nothing typed is lost but the password", async () => {
  const link = await createOwnerLink(api.deps);
  const token = new URL(link ?? "").searchParams.get("token") ?? "";
  const refused = await submit({ ...owner, token, password: "short", language: "en", businessType: "retail" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("at least 10 characters");
  expect(refused.text).toContain("Ibu &lt;Sari&gt;");
  expect(refused.text).not.toContain('value="short"');
  expect((await submit({ ...owner, token: "nonsense", language: "id" })).status).toBe(401);

  const done = await submit({ ...owner, token, language: "id" });
  expect(done.status).toBe(200);
  expect(done.text).toContain(api.env.POS_URL);
  const login = await restClient(api).post("/auth/staff/login", { email: owner.email, password: owner.password });
  expect(login.body.data.staff).toMatchObject({ me_id: 1, role_level: 100 });

  const again = await submit({ ...owner, email: "other@example.test", token, language: "en" });
  expect(again.status).toBe(401);
  expect(again.text).toContain("no longer valid");
  expect(await createOwnerLink(api.deps)).toBeNull();
  const merchants = await restClient(api, login.body.data.access_token).get("/merchants");
  expect(merchants.body.total).toBe(1);
  expect((await readJson(await fetch(`${api.url}/health`))).status).toBe("ok");
});

// The processes of docker-compose.yml together, behind its real reverse proxy, with the commands, environments and
// health checks that docker-compose.yml and the Dockerfile give them; only addresses differ.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { containerOf } from "./support/compose-container.ts";
import { readCompose } from "./support/compose-file.ts";
import { type ComposeStack, startComposeStack } from "./support/compose-stack.ts";
import { freePorts } from "./support/free-ports.ts";
import { openFeed } from "./support/live-feed.ts";
import { run, serve } from "./support/process.ts";
import { readJson, restClient, until } from "./support/rest.ts";
import { fillForm } from "./support/setup-form.ts";

const strong = () => randomBytes(24).toString("hex");
const secrets = () => ({
  POSTGRES_PASSWORD: strong(),
  POSTGRES_OWNER_PASSWORD: strong(),
  DB_LOGIN_SECRET: strong(),
  JWT_SECRET_KEY: strong(),
  NEXTAUTH_SECRET: strong(),
  // nobody's vendors: those of the sandbox are refused in production
  API_ENV_FILE: "/dev/null",
});
const asIs = { here: (text: string) => text, own: {} };

const SITES = ["order", "pos"] as const;
type Site = (typeof SITES)[number];

/** What the api's process says and ends with when it gets these variables. */
function runApi(variables: Record<string, string>) {
  const { api } = readCompose(variables);
  if (!api) throw new Error("docker-compose.yml has no api");
  const container = containerOf(api, asIs);
  return run(container.command, container);
}

describe("production", () => {
  test.each(["JWT_SECRET_KEY", "NEXTAUTH_SECRET", "DB_LOGIN_SECRET"])("refuses a placeholder in %s", async (name) => {
    const placeholder = `change-me-${"0123456789".repeat(3)}`;
    const { code, output } = await runApi({ ...secrets(), [name]: placeholder });
    expect(code).toBe(1);
    expect(output.trim().split("\n")).toEqual([expect.stringContaining(`${name} is a placeholder`)]);
    expect(output).not.toContain(placeholder);
  });

  test("refuses the sandbox's vendors, which docker-compose.yml brings unless others are named", async () => {
    const { API_ENV_FILE: _, ...rest } = secrets();
    const { code, output } = await runApi(rest);
    expect(code).toBe(1);
    for (const name of ["MIDTRANS_SNAP_BASE_URL", "MIDTRANS_CORE_BASE_URL", "ATLAS_SSO_URL", "CLOUDINARY_BASE_URL"]) {
      expect(output).toContain(name);
    }
  });

  test.each(Object.keys(secrets()).filter((name) => name !== "API_ENV_FILE"))("has no default for %s", (name) => {
    expect(() => readCompose({ ...secrets(), [name]: "" })).toThrow(name);
  });
});

describe("the services behind their proxy, in production with strong secrets", () => {
  const owner = { name: "Ibu Sari", email: "sari@example.test", merchantName: "Warung Sari" };
  const password = "a password of her own";
  let stack: ComposeStack;
  let token: string;
  beforeAll(async () => {
    stack = await startComposeStack(secrets());
  });
  afterAll(() => stack?.stop());
  const urlOf = (app: Site) => (app === "order" ? stack.orderUrl : stack.posUrl);

  test("are healthy each by its own check, and all together by the api's", async () => {
    for (const name of ["api", "order", "pos", "proxy"]) expect(await stack.isHealthy(name), name).toBe(true);
    const full = await readJson(await fetch(`${stack.apiUrl}/health/full`));
    expect(full).toMatchObject({ status: "ok", parts: { order: { status: "ok" }, pos: { status: "ok" } } });
  });

  test("make their first owner by the link that the api's container prints, through the proxy", async () => {
    const { code, output } = await stack.exec("api", ["node", "apps/api/src/demo-info-cli.ts"]);
    expect(code).toBe(0);
    const link: string = JSON.parse(output).ownerLink;
    expect(link).toContain(`${stack.orderUrl}/setup?`);
    expect((await fillForm(link, { ...owner, password })).status).toBe(200);
    const login = await restClient(stack.orderUrl).post("/auth/staff/login", { email: owner.email, password });
    expect(login.body.data.staff).toMatchObject({ me_id: 1, role_level: 100 });
    token = login.body.data.access_token;
  });

  test.each(SITES)("%s shows its app and hands the api's paths to the api", async (app) => {
    const url = urlOf(app);
    const page = await fetch(url);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, expect.stringContaining("text/html")]);
    expect((await readJson(await fetch(`${url}/health`))).status).toBe("ok");
    const products = await restClient(url, token).get("/products");
    expect([products.status, products.body.data]).toEqual([200, []]);
    const anonymous = await fetch(`${url}/api/trpc/merchant.current`, { headers: { "x-atapos": "1" } });
    expect([anonymous.status, (await readJson(anonymous)).error]).toEqual([401, expect.anything()]);
    expect((await readJson(await fetch(`${url}/openapi.json`))).openapi).toMatch(/^3/);
  });

  test.each(SITES)("%s passes live events on at once", async (app) => {
    const feed = openFeed(urlOf(app), token);
    try {
      await until(async () => feed.events.length, Boolean, 2_000);
      const seen = feed.events.length;
      const body = { pr_name: `Kopi ${app}`, pr_price: 12_000 };
      expect((await restClient(stack.posUrl, token).post("/products", body)).status).toBe(201);
      await until(
        async () => feed.events.length,
        (count) => count > seen,
        2_000,
      );
    } finally {
      await feed.stop();
    }
  });
});

describe("the sandbox of the demo profile", () => {
  const sandbox = async (variables: Record<string, string>) => {
    const { sandbox: service } = readCompose({ ...secrets(), ...variables });
    if (!service) throw new Error("docker-compose.yml has no sandbox");
    const [port = 0, smtp = 0] = await freePorts(2);
    const own = { SANDBOX_PORT: String(port), SANDBOX_SMTP_PORT: String(smtp), SANDBOX_DATA_DIR: "" };
    const here = (text: string) => text.replaceAll("127.0.0.1:4000", `127.0.0.1:${port}`);
    return containerOf(service, { here, own });
  };

  test("starts and is healthy with ATAPOS_ENV=demo", async () => {
    const container = await sandbox({ ATAPOS_ENV: "demo" });
    const process = serve(container.command, container);
    try {
      await until(
        async () => (await run(container.healthcheck, container)).code,
        (code) => code === 0,
      );
    } finally {
      await process.stop();
    }
  });

  test("refuses to start in production", async () => {
    const container = await sandbox({});
    const { code, output } = await run(container.command, container);
    expect([code, output]).toEqual([1, expect.stringMatching(/^Sandbox did not start: .*production/)]);
  });
});

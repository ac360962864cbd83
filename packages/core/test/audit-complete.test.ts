import { readdirSync, readFileSync } from "node:fs";
import { auditAreaOf } from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { actorName, type Context } from "../src/context.ts";
import { writeServerKey } from "../src/merchant/merchant-secret-store.ts";
import { type PaymentTest, startPaymentTest } from "./payment-support.ts";
import { type Caller, ONE_SIDED, PREPARE, SILENT } from "./support/audited.ts";
import { call, procedures, typeOf } from "./support/call.ts";
import { SLICES } from "./support/slice-reaches.ts";
import { type FurnishedMerchant, furnishedMerchant, REACHES } from "./support/tenancy.ts";

let test: PaymentTest;
let shop: FurnishedMerchant;
beforeAll(async () => {
  test = await startPaymentTest();
  // A notice would book what a question is about to be answered with.
  await test.gateway.settings({ notificationUrl: "http://127.0.0.1:9/" });
  const picture = { publicId: "pics/1", url: "http://x/1", width: 1, height: 1 };
  const media = { ...test.deps.media, upload: async () => picture, delete: async () => undefined };
  const user = {
    id: "77",
    username: "atlas",
    email: null,
    name: "Atlas",
    level: 10,
    isPlatform: false,
    merchantId: null,
  };
  const tokens = { accessToken: "token atlas rahasia", refreshToken: "token atlas lama", expiresInSeconds: 60 };
  const sso = { login: async () => tokens, me: async () => user, refresh: async () => null };
  shop = await furnishedMerchant({ ...test.deps, media, sso }, "jejak");
  await test.deps.db.withSystem((tx) => writeServerKey(tx, test.deps.keys, shop.merchantId, SERVER_KEY()));
});
afterAll(() => test?.close());

const SERVER_KEY = () => `SB-Mid-server-demo-${shop.merchantId}`;
const mutations = [...procedures.keys()].filter((path) => typeOf(path) === "mutation");
/** What ends things comes last, so that the rest still finds them. */
const ENDS = /\.(delete|erase|archive|deactivate)/u;
const audible = mutations
  .filter((path) => SILENT[path] === undefined)
  .sort((one, other) => Number(ENDS.test(one)) - Number(ENDS.test(other)));

it("keeps no reason for a procedure that is gone, and no way to one that has a reason", () => {
  expect(Object.keys(SILENT).filter((path) => !mutations.includes(path))).toEqual([]);
  expect(Object.keys(PREPARE).filter((path) => !audible.includes(path))).toEqual([]);
});

it.each(audible)("%s writes down who did what to what, with what was before and after", async (path) => {
  const happening = (await PREPARE[path]?.(shop, pay)) ?? { input: REACHES[path]?.input?.(shop) ?? newOf(path) };
  const ctx = contextOf(happening.as ?? "admin");
  const last = await lastId();
  await call(path, ctx, happening.input);
  const rows = await rowsAfter(last);
  const own = rows.filter((row) => row.request === ctx.requestId);
  expect(own.length, "rows").toBeGreaterThan(0);
  for (const { actor, action, subject, before, after } of own) {
    expect(actor).toBe(happening.isByThemself ? subject : actorName(ctx.actor));
    expect(subject).toMatch(/^[a-z_]+(:\w+)?$/u);
    const sides = ONE_SIDED[action] ?? (isGenerated(action) ? generatedSide(action) : "both");
    expect(before === null, `${action}: a side before`).toBe(sides === "after" || sides === "neither");
    expect(after === null, `${action}: a side after`).toBe(sides === "before" || sides === "neither");
    if (sides === "both") expect(after, `${action}: a change`).not.toEqual(before);
    if (!isGenerated(action)) expect(auditAreaOf(action), `${action} has an area`).not.toBeNull();
  }
});

it("PINs, passwords, keys, tokens, hashes and what is personal of customers are in no row", async () => {
  const secrets = [
    "482193",
    "739155",
    "kata sandi rahasia",
    SERVER_KEY(),
    "Rahma",
    "rahma@",
    "0899123456",
    "guest@",
    "atlas rahasia",
  ];
  const hidden = await test.sql(
    `SELECT st_pin_hash AS secret FROM atapos.staff UNION SELECT ac_password_hash FROM atapos.account
     UNION SELECT ts_token_hash FROM atapos.table_session UNION SELECT py_token FROM atapos.payment
     UNION SELECT si_link_hash FROM atapos.staff_invitation
     UNION SELECT encode(ms_sealed, 'hex') FROM atapos.merchant_secret
     UNION SELECT encode(ms_sealed, 'base64') FROM atapos.merchant_secret`,
  );
  secrets.push(...hidden.flatMap(({ secret }) => (typeof secret === "string" ? [secret] : [])));
  expect(secrets.length).toBeGreaterThan(12);
  const [log] = await test.sql("SELECT string_agg(a::text, E'\\n') AS text FROM atapos.audit_log a");
  const text = z.string().parse(log?.text);
  expect(text).toContain("hasPin");
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

it("every action that use cases name has an area, so that the page can ask for it", () => {
  const named = sources(new URL("../src/", import.meta.url)).flatMap((text) =>
    [...text.matchAll(/\baction(?::| =)[^;]*?"([a-z][A-Za-z]*\.[A-Za-z_]+)"/gu)].map(([, action = ""]) => action),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((action) => !isGenerated(action) && auditAreaOf(action) === null)).toEqual([]);
});

/** A generated slice has names from its first day. */
const newOf = (path: string) => (isGenerated(path) && path.endsWith(".create") ? { name: "jejak baru" } : undefined);
const isGenerated = (action: string): boolean => SLICES.some(({ name }) => action.startsWith(`${name}.`));
const generatedSide = (action: string) =>
  action.endsWith(".create") ? "after" : action.endsWith(".delete") ? "before" : "both";

const pay = (gatewayOrderId: string) =>
  test.gateway.simulate(gatewayOrderId, { transaction_status: "settlement", notify: false });

let requests = 0;
function contextOf(caller: Caller | Context): Context {
  requests += 1;
  return { ...(typeof caller === "string" ? shop[caller] : caller), requestId: `heard-${requests}` };
}

const rowSchema = z.object({
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  request: z.string().nullable(),
});

const lastId = async () => (await test.sql("SELECT coalesce(max(au_id), 0) AS id FROM atapos.audit_log"))[0]?.id;

async function rowsAfter(id: unknown) {
  const rows = await test.sql(
    `SELECT au_actor AS actor, au_action AS action, au_subject AS subject, au_before AS before, au_after AS after,
       au_request_id AS request FROM atapos.audit_log WHERE au_id > $1 ORDER BY au_id`,
    [id],
  );
  return z.array(rowSchema).parse(rows);
}

function sources(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() && file.name.endsWith(".ts") ? [readFileSync(`${file.parentPath}/${file.name}`, "utf8")] : [],
  );
}

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAnswerCheck } from "./support/answer-check.ts";
import { customerToken, readJson, restClient } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { type JsonSchema, schemaValue } from "./support/schema-values.ts";
import { openShop, type Shop } from "./support/shop.ts";

/** FUZZ_REQUESTS and another SEED look further. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 5_000);
/** Sent at once, as several clients would. */
const TOGETHER = 20;
const PATIENCE_MS = 10_000;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

let api: TestApi;
let shop: Shop;
let customer: string;
let known: Record<string, unknown[]>;
beforeAll(async () => {
  api = await startTestApi({ hasJobs: true });
  shop = await openShop(api);
  customer = await customerToken(api, "fuzz@example.test");
  known = await furnish();
}, 300_000);
afterAll(() => api.stop());

/** Some of everything, so that requests find what they name. */
async function furnish(): Promise<Record<string, unknown[]>> {
  const owner = restClient(api, shop.owner);
  const ids: Record<string, unknown[]> = {
    pr_id: [],
    tl_id: [],
    pc_id: [],
    cu_id: [],
    pm_id: [],
    oh_id: [],
    pv_id: [],
  };
  const make = async (id: string, path: string, body: object) => {
    const answer = await owner.post(path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    ids[id]?.push(answer.body.data[id]);
    return answer.body.data;
  };
  for (let n = 0; n < 12; n += 1) {
    await make("pc_id", "/product-categories", { pc_name: `C${n}` });
    const variants = n % 4 === 0 ? [{ pv_name: "Besar", pv_price: 9_000 }] : [];
    const product = await make("pr_id", "/products", { pr_name: `P${n}`, pr_price: 1_000 * n, variants });
    ids.pv_id?.push(...product.variants.map((each: { pv_id: number }) => each.pv_id));
    await make("tl_id", "/table-locations", { tl_name: `T${n}` });
    await make("cu_id", "/customers", { cu_email: `c${n}@example.test` });
    const items = [{ pr_id: shop.productId, oi_qty: 1 + (n % 3) }];
    const order = await make("oh_id", "/orders", { oh_order_type: "walk_in", items });
    if (n % 3 === 0) await owner.post(`/orders/${order.oh_id}/pay-cash`, { amount_paid: order.oh_rounded_amount });
  }
  const items = [{ pr_id: shop.productId, pmi_discount_amount: 500 }];
  const promotion = { pm_name: "F", pm_start_date: "2020-01-01", pm_end_date: "2040-01-01", items };
  await make("pm_id", "/promotions", promotion);
  return { ...ids, pr_id: [...(ids.pr_id ?? []), shop.productId], me_id: [1, 2], category_id: ids.pc_id ?? [] };
}

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema: JsonSchema;
}

interface Operation {
  route: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: { type: string; schema: JsonSchema } | null;
  /** Whom the document lets in. */
  people: string[];
}

interface Request {
  operation: Operation;
  who: string;
  values: Record<string, unknown>;
  content: unknown;
  raw: string | null;
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, JsonSchema> };
}
interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  security: Record<string, string[]>[];
}
type Content = Record<string, { schema: JsonSchema }>;

function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { parameters = [], requestBody, security }]) => {
      const method = verb.toUpperCase();
      const [content] = Object.entries(requestBody?.content ?? {});
      const body = content ? { type: content[0], schema: content[1].schema } : null;
      const people = security.flatMap((each) => ("staff" in each ? ["owner"] : ["customer"]));
      return {
        route: `${method} ${path}`,
        method,
        path,
        parameters,
        body,
        people: people.length ? people : ["nobody"],
      };
    }),
  );
}

function requestOf(operation: Operation, document: Document): fc.Arbitrary<Request> {
  const resolve = (ref: string) => document.components.schemas[ref.split("/").at(-1) ?? ""] ?? {};
  const draw = (schema: JsonSchema, name?: string) => schemaValue(schema, { resolve, known }, name);
  const inPath = operation.parameters.filter((each) => each.in === "path").map((each) => each.name);
  const values = Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, draw(schema, name)]));
  return fc.record({
    operation: fc.constant(operation),
    who: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...operation.people) },
      fc.constantFrom("cashier", "customer", "stranger", "operator", "nobody"),
    ),
    values: fc.record(values, { requiredKeys: inPath }),
    content: operation.body ? draw(operation.body.schema) : fc.constant(undefined),
    raw: fc.oneof({ weight: 60, arbitrary: fc.constant(null) }, fc.constantFrom("{", "nul", "[1,", "\u0000")),
  });
}

const textOf = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
/** What HTTP lets a header say. */
const headerText = (value: unknown) =>
  textOf(value)
    .replaceAll(/[^\x20-\x7e]/g, "")
    .slice(0, 400);

function addressOf({ operation: { path, parameters }, values }: Request): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(values[name])) || "0");
  const url = new URL(api.url + filled);
  for (const { name, in: place } of parameters) {
    if (place === "query" && values[name] !== undefined) url.searchParams.set(name, textOf(values[name]));
  }
  return url.href;
}

function headersOf({ operation, values, who }: Request): Headers {
  const headers = new Headers();
  const { owner, cashier, stranger, operator } = shop;
  const tokens: Record<string, string> = { owner, cashier, stranger, operator, customer };
  if (tokens[who]) headers.set("authorization", `Bearer ${tokens[who]}`);
  for (const { name, in: place } of operation.parameters) {
    if (place === "header" && values[name] !== undefined) headers.set(name, headerText(values[name]));
  }
  return headers;
}

/** A merchant that is switched off, or in another currency, would refuse everything after it. */
function tame(content: unknown): unknown {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  const { me_is_active: _, me_currency: __, ...rest } = Object.fromEntries(Object.entries(content));
  return rest;
}

function bodyOf({ operation: { body }, content, raw }: Request): string | FormData | undefined {
  if (body === null) return undefined;
  if (body.type !== "multipart/form-data") return raw ?? JSON.stringify(tame(content)) ?? "";
  const form = new FormData();
  const fields = typeof content === "object" && content !== null ? Object.entries(content) : [];
  for (const [name, value] of fields) form.set(name, textOf(value));
  if (raw === null) form.set("file", new Blob([new Uint8Array(PNG)]), "x.png");
  return form;
}

/** Both ends live in this process: while it computes, a connection kept alive may run out, and closes under a request. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TypeError && /ECONNRESET|other side closed/.test(String(error.cause))) return ask();
    throw error;
  }
}

test(`${REQUESTS} requests drawn from the document answer as it says: no 5xx, no hang, no other shape`, async () => {
  const document: Document = await readJson(await fetch(`${api.url}/openapi.json`));
  const check = createAnswerCheck(document);
  const seen = new Map<string, number>();
  const send = async (request: Request) => {
    const headers = headersOf(request);
    const body = bodyOf(request);
    if (typeof body === "string") headers.set("content-type", "application/json");
    const response = await patiently(() => {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      return fetch(addressOf(request), { method: request.operation.method, headers, body, signal });
    });
    const problem = check(request.operation.route, response.status, await response.text());
    seen.set(`${response.status}`, (seen.get(`${response.status}`) ?? 0) + 1);
    if (problem) throw new Error(`${request.operation.method} ${addressOf(request)} as ${request.who}: ${problem}`);
  };
  const operations = operationsOf(document).map((operation) => ({
    // What is deleted is found no more by the requests that follow.
    weight: operation.method === "DELETE" ? 1 : 4,
    arbitrary: requestOf(operation, document),
  }));
  const together = fc.array(fc.oneof(...operations), { minLength: TOGETHER, maxLength: TOGETHER });
  await fc.assert(
    fc.asyncProperty(together, async (requests) => {
      await Promise.all(requests.map(send));
    }),
    { numRuns: REQUESTS / TOGETHER, endOnFailure: true },
  );
  expect(operations.length).toBeGreaterThan(50);
  // Enough of them got through to the use cases.
  expect((seen.get("200") ?? 0) + (seen.get("201") ?? 0)).toBeGreaterThan(REQUESTS / 20);
}, 600_000);

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readJson } from "./support/client.ts";
import { startTestApi, type TestApi } from "./support/installation.ts";
import { ANSWERS, ENVELOPE, LIST_ENVELOPE, NESTED, REQUESTS, SHAPES } from "./support/shapes.ts";

/** As much of a JSON schema as is read here. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

let api: TestApi;
// biome-ignore lint/suspicious/noExplicitAny: the document is read as any client would
let document: any;
beforeAll(async () => {
  api = await startTestApi();
  document = await readJson(await fetch(`${api.url}/openapi.json`));
});
afterAll(() => api.stop());

const component = (name: string): Schema => document.components.schemas[name];
const follow = (schema: Schema = {}): Schema => (schema.$ref ? component(schema.$ref.split("/").at(-1) ?? "") : schema);
const operation = (route: string) => {
  const [method = "", path = ""] = route.split(" ");
  return document.paths[`/api/v1${path}`][method.toLowerCase()];
};

function carries(schema: Schema, names: readonly string[]) {
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining([...names]));
  expect(schema.required).toEqual(expect.arrayContaining([...names]));
}

describe("a shape carries every field under its name, always", () => {
  test.each(Object.entries(SHAPES))("%s", (name, fields) => carries(component(name), fields));

  test.each(Object.entries(NESTED))("%s", (place, fields) => {
    const [name = "", field = ""] = place.split(".");
    carries(follow(component(name).properties?.[field]?.items), fields);
  });
});

describe("an answer is its envelope and its shape", () => {
  test.each(Object.entries(ANSWERS))("%s", (route, shape) => {
    const { responses } = operation(route);
    if (shape === null) return expect(responses["204"].content).toBeUndefined();
    const envelope: Schema = (responses["200"] ?? responses["201"]).content["application/json"].schema;
    const data = envelope.properties?.data ?? {};
    carries(envelope, data.items ? LIST_ENVELOPE : ENVELOPE);
    if (typeof shape === "string") expect((data.items ?? data).$ref).toBe(`#/components/schemas/${shape}`);
    else carries(data, shape);
  });
});

describe("a request takes its fields under their names", () => {
  test.each(Object.entries(REQUESTS))("%s", (route, fields) => {
    const { parameters = [], requestBody } = operation(route);
    const query = parameters.filter((each: { in: string }) => each.in === "query");
    const [content] = Object.values<{ schema: Schema }>(requestBody?.content ?? {});
    const names = content
      ? Object.keys(follow(content.schema).properties ?? {})
      : query.map((each: { name: string }) => each.name);
    expect(names).toEqual(expect.arrayContaining([...fields]));
  });
});

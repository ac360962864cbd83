import fc from "fast-check";

/** As much of a JSON schema as our own document uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

export interface SchemaValues {
  /** Follows "#/components/schemas/...". */
  resolve(ref: string): JsonSchema;
  /** Values that exist, by the field's name: ids, mostly. */
  known: Readonly<Record<string, readonly unknown[]>>;
}

/** What no client should send, and some do: extremes, signs of other encodings, and anything that is JSON. */
const ODD_TEXT = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "'; --",
  "\ud83c\udf5c",
  "NaN",
  "-1",
  "9".repeat(30),
  "x".repeat(3_000),
);
const ODD_NUMBER = fc.constantFrom(0, -1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e21, -1e308, 5e-324);
const ODD = fc.oneof(ODD_TEXT, ODD_NUMBER, fc.constantFrom(null, true, [], {}), fc.jsonValue({ maxDepth: 2 }));

/** Mostly what the schema asks for; now and then, at any depth, something else. */
export function schemaValue(schema: JsonSchema, values: SchemaValues, name = ""): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: proper(schema, values, name) }, { weight: 1, arbitrary: ODD });
}

function proper(schema: JsonSchema, values: SchemaValues, name: string): fc.Arbitrary<unknown> {
  const known = values.known[name];
  if (known?.length) return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, fc.nat());
  if (schema.$ref) return proper(values.resolve(schema.$ref), values, name);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => proper(each, values, name)));
  const types = [schema.type ?? "any"].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, values)));
}

function ofType(type: string, schema: JsonSchema, values: SchemaValues): fc.Arbitrary<unknown> {
  const { minimum, maximum, items = {}, minItems = 0, maxItems = 4 } = schema;
  switch (type) {
    case "string":
      return textOf(schema);
    case "integer":
      return fc.oneof(fc.integer({ min: minimum ?? -5, max: Math.min(maximum ?? 1_000, 2_000_000) }), ODD_NUMBER);
    case "number":
      return fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.double({ noNaN: true }), ODD_NUMBER);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(schemaValue(items, values), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
    case "object":
      return objectOf(schema, values);
    default:
      return ODD;
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, values: SchemaValues): fc.Arbitrary<unknown> {
  const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, schemaValue(each, values, name)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in properties) });
}

function textOf({ format, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  switch (format) {
    case "email":
      return fc.emailAddress();
    case "date-time":
      return instant.map((date) => date.toISOString());
    case "date":
      return instant.map((date) => date.toISOString().slice(0, 10));
    default:
      return fc.oneof(
        { weight: 4, arbitrary: fc.string({ maxLength: Math.min(maxLength, 40), unit: "grapheme" }) },
        fc.string({ maxLength: 20, unit: "binary" }),
        ODD_TEXT,
      );
  }
}

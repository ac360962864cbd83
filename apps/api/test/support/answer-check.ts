import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Checks answers against what the document promises of them; tells what is wrong, or null. */
export function createAnswerCheck(document: { paths: object }) {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, formats: { "date-time": INSTANT } });
  ajv.addSchema({ $id: "openapi", ...document });
  const compiled = new Map<string, ValidateFunction | null>();

  const checkOf = (route: string, status: number): ValidateFunction | null => {
    const key = `${route} ${status}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const [method = "", path = ""] = route.split(" ");
    const at = [
      "paths",
      path,
      method.toLowerCase(),
      "responses",
      String(status),
      "content",
      "application/json",
      "schema",
    ];
    const found = at.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), document);
    const pointer = at.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
    const validate = found === undefined ? null : ajv.compile({ $ref: `openapi#/${encodeURI(pointer)}` });
    compiled.set(key, validate);
    return validate;
  };

  return (route: string, status: number, text: string): string | null => {
    if (status >= 500) return `${status}: ${text}`;
    if (status === 204) return text === "" ? null : `204 with a body: ${text}`;
    const validate = checkOf(route, status);
    if (validate === null) return `${status} is not documented: ${text}`;
    return validate(JSON.parse(text)) ? null : `${status}: ${ajv.errorsText(validate.errors)} in ${text}`;
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

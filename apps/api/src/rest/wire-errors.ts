import { z } from "@hono/zod-openapi";

/** Where a value came from, as the wire names it. */
export type Part = "body" | "query" | "path";

export interface FieldError {
  field: string;
  message: string;
  type: string;
}

/** The request does not have the shape it should: 422 with every field named. */
export class WireValidationError extends Error {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super("Validation error");
    this.name = "WireValidationError";
    this.errors = errors;
  }
}

/** The body is not JSON at all: 400. */
export class MalformedBodyError extends Error {}

export function fieldErrors(part: Part, issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.map((issue) => ({
    field: [part, ...issue.path.map(String)].join(" -> "),
    message: issue.message,
    type: typeOf(issue),
  }));
}

function typeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return /received undefined/.test(issue.message) ? "missing" : `${issue.expected}_type`;
    case "too_small":
      return issue.origin === "array" || issue.origin === "string" ? "too_short" : "greater_than_equal";
    case "too_big":
      return issue.origin === "array" || issue.origin === "string" ? "too_long" : "less_than_equal";
    default:
      return issue.code;
  }
}

export const errorBody = z
  .object({ success: z.literal(false), message: z.string(), details: z.record(z.string(), z.unknown()) })
  .openapi("Error");

export const validationErrorBody = z
  .object({
    success: z.literal(false),
    message: z.string(),
    details: z.object({
      errors: z.array(z.object({ field: z.string(), message: z.string(), type: z.string() })).optional(),
      code: z.string().optional(),
    }),
  })
  .openapi("ValidationError");

import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Settings } from "../control/settings.ts";

export type CoreRefusal = {
  code: "400" | "401" | "404" | "406" | "412" | "413" | "414";
  message: string;
  details?: string[];
};

export const notFound: CoreRefusal = { code: "404", message: "Transaction doesn't exist." };
export const cannotModify: CoreRefusal = {
  code: "412",
  message: "Merchant cannot modify the status of the transaction",
};

/** Core refusals carry their code in the body; the HTTP status of most of them is 200. */
export function refuseCore(c: Context, settings: Settings, refusal: CoreRefusal) {
  const body = {
    status_code: refusal.code,
    status_message: refusal.message,
    ...(refusal.details === undefined ? {} : { validation_messages: refusal.details }),
    id: randomUUID(),
  };
  return c.json(body, httpStatus(settings, refusal.code));
}

function httpStatus(settings: Settings, code: CoreRefusal["code"]): ContentfulStatusCode {
  switch (code) {
    case "400":
      return 400;
    case "401":
      return 401;
    case "404":
      return settings.status404Http;
    case "406":
      return settings.coreErrorsHttp === "same" ? 406 : 200;
    case "412":
      return settings.coreErrorsHttp === "same" ? 412 : 200;
    case "413":
      return 413;
    case "414":
      return settings.coreErrorsHttp === "same" ? 414 : 200;
  }
}

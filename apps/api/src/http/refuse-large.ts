import { errorMessage } from "@atapos/domain";
import { HTTPException } from "hono/http-exception";

/** What a body limit does when it is passed. */
export function refuseLarge(): never {
  throw new HTTPException(413, { message: errorMessage("payload_too_large", "en") });
}

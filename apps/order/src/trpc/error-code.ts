import { ERROR_KINDS, type ErrorCode } from "@atapos/domain";
import * as z from "zod/mini";

const failure = z.object({ data: z.object({ errorCode: z.string() }) });
const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_KINDS, code);

/** The code of what a use case refused; null for a failure of the network or of the server. */
export function errorCodeOf(error: unknown): ErrorCode | null {
  const parsed = z.safeParse(failure, error);
  return parsed.success && isErrorCode(parsed.data.data.errorCode) ? parsed.data.data.errorCode : null;
}

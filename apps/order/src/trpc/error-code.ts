import type { AppRouter } from "@atapos/core";
import type { ErrorCode } from "@atapos/domain";
import { isTRPCClientError } from "@trpc/client";

/** The code of what a use case refused; null for a failure of the network or of the server. */
export const errorCodeOf = (error: unknown): ErrorCode | null =>
  isTRPCClientError<AppRouter>(error) ? (error.data?.errorCode ?? null) : null;

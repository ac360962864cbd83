import type { AppRouter } from "@atapos/core";
import type { ErrorCode, ErrorDetail } from "@atapos/domain";
import { isTRPCClientError } from "@trpc/client";

/** The code of what a use case refused; null for a failure of the network or of the server. */
export const errorCodeOf = (error: unknown): ErrorCode | null =>
  isTRPCClientError<AppRouter>(error) ? (error.data?.errorCode ?? null) : null;

/** What the refusal says beside its code. Empty when there is nothing. */
export const errorDetailOf = (error: unknown): ErrorDetail =>
  isTRPCClientError<AppRouter>(error) ? (error.data?.detail ?? {}) : {};

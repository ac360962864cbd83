import type { AppRouter } from "@atapos/core";
import type { ErrorCode, ErrorDetail } from "@atapos/domain";
import { isTRPCClientError } from "@trpc/client";

/** The code of what a use case refused; null for a failure of the network or of the server. */
export const errorCodeOf = (error: unknown): ErrorCode | null =>
  isTRPCClientError<AppRouter>(error) ? (error.data?.errorCode ?? null) : null;

/** What the refusal says beside its code: `{ by, method, at }` of `already_paid`. Empty when there is nothing. */
export const errorDetailOf = (error: unknown): ErrorDetail =>
  isTRPCClientError<AppRouter>(error) ? (error.data?.detail ?? {}) : {};

/** Whether apps/api answered at all; a failure without an answer may have had its effect. */
export const wasAnswered = (error: unknown): boolean =>
  isTRPCClientError<AppRouter>(error) && error.data !== undefined && error.data !== null;

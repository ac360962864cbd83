"use client";
import { useMemo } from "react";
import { api } from "../trpc/api.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import type { OrderApi } from "./ensure-order.ts";

/** The server as the ticket speaks to it. */
export function useOrderApi(): OrderApi {
  const { client } = api.useUtils();
  return useMemo(
    () => ({
      place: (input) => client.order.place.mutate(input),
      change: (input) => client.order.change.mutate(input),
      get: (orderId) => client.order.get.query({ orderId }),
      isRefusal,
      newKey: randomKey,
    }),
    [client],
  );
}

/** A server in trouble may have done it before it failed. */
function isRefusal(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code !== null && code !== "internal";
}

/** Not crypto.randomUUID: a till that reaches its server by plain HTTP has none. */
export const randomKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16).padStart(8, "0")).join("");

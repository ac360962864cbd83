"use client";
import type { AppRouter } from "@atapos/core";
import { createTRPCReact } from "@trpc/react-query";

/** Hooks for every procedure: `api.order.get.useQuery({ orderId })`. */
export const api = createTRPCReact<AppRouter>();

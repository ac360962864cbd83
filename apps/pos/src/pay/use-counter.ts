"use client";
import { useEffect, useMemo, useRef } from "react";
import { api } from "../trpc/api.ts";
import type { Bill } from "./bill.ts";
import type { Attempt, Counter } from "./pay-types.ts";

export interface CounterApi {
  counter: Counter;
  readAttempt: (orderId: number) => Promise<Attempt | null>;
  checkStatus: (orderId: number) => Promise<"paid" | "not_paid">;
  expire: (orderId: number) => Promise<void>;
  /** What other screens hold of the order is old. */
  forget: (orderId: number) => void;
}

const NOW = { staleTime: 0 };

/** The server as the pay sheet asks it: always for the truth, never from a cache. */
export function useCounter(bill: Bill): CounterApi {
  const utils = api.useUtils();
  const mutations = {
    cash: api.payment.payCash.useMutation(),
    tender: api.payment.recordTender.useMutation(),
    start: api.payment.start.useMutation(),
    check: api.payment.checkStatus.useMutation(),
    expire: api.payment.expire.useMutation(),
  };
  // hooks hand out new objects at every render; who waits for an answer must not hang on one of them
  const latest = useRef({ bill, mutations });
  useEffect(() => {
    latest.current = { bill, mutations };
  });
  return useMemo(
    () => ({
      counter: {
        ensureOrder: () => latest.current.bill.ensureOrder(),
        readOrder: (orderId) => utils.order.get.fetch({ orderId }, NOW),
        payCash: (input) => latest.current.mutations.cash.mutateAsync(input),
        recordTender: (input) => latest.current.mutations.tender.mutateAsync(input),
        start: (input) => latest.current.mutations.start.mutateAsync(input),
        linkOf: async (orderId) => (await utils.order.shareLink.fetch({ orderId })).url,
        keep: storageOfDevice,
      },
      readAttempt: (orderId) => utils.payment.current.fetch({ orderId }, NOW),
      checkStatus: async (orderId) => {
        const { paymentStatus } = await latest.current.mutations.check.mutateAsync({ orderId });
        return paymentStatus === "paid" ? "paid" : "not_paid";
      },
      expire: async (orderId) => {
        await latest.current.mutations.expire.mutateAsync({ orderId });
      },
      forget: (orderId) => void utils.order.get.invalidate({ orderId }),
    }),
    [utils],
  );
}

/** Asked for when used: a browser may forbid it. */
const storageOfDevice: Counter["keep"] = {
  getItem: (name) => window.localStorage.getItem(name),
  setItem: (name, value) => window.localStorage.setItem(name, value),
  removeItem: (name) => window.localStorage.removeItem(name),
};

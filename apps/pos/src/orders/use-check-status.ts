"use client";
import { useState } from "react";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { gatewayWord } from "./gateway-word.ts";
import type { HandCheck } from "./payment-truth.ts";
import { useOutlet } from "./use-outlet.ts";

/** Asks the gateway now, and remembers when that was and what it said. */
export function useCheckStatus(orderId: number) {
  const utils = api.useUtils();
  const errorText = useErrorText();
  const { currency } = useOutlet();
  const mutation = api.payment.checkStatus.useMutation();
  const [last, setLast] = useState<HandCheck | null>(null);
  const ask = async () => {
    try {
      const { gatewayAnswer } = await mutation.mutateAsync({ orderId });
      setLast({ at: new Date().toISOString(), status: gatewayWord(gatewayAnswer, currency).status });
      await Promise.all([utils.order.get.invalidate({ orderId }), utils.order.board.invalidate()]);
    } catch {
      // the mutation keeps the error, and the panel says it
    }
  };
  return {
    last,
    ask: () => void ask(),
    isAsking: mutation.isPending,
    failure: mutation.error === null ? null : errorText(mutation.error),
  };
}

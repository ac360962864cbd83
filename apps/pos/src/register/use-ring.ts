"use client";
import { firstChoice, isPlain } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import { useMemo } from "react";
import { showFailure } from "../shared/show-failure.tsx";
import { lineOf } from "../ticket/line-of-choice.ts";
import { MAX_LINES } from "../ticket/ticket.ts";
import { addLine, type NewLine } from "../ticket/ticket-lines.ts";
import { type Overlay, useRegister, useTicketStore } from "./register-context.tsx";
import type { RegisterProduct } from "./register-menu.ts";
import { registerWords } from "./register-words.ts";

interface Ring {
  /** A plain product goes on the ticket at once; one with choices asks for them first. */
  onTap: (product: RegisterProduct) => void;
  /** Asks for choices and a note, whatever the product. */
  onHold: (product: RegisterProduct) => void;
}

/** The same two functions for every tile, so that no tile is drawn again for them. */
export function useRing(): Ring {
  const { open } = useRegister();
  const store = useTicketStore();
  const t = useTranslator(registerWords);
  return useMemo(() => {
    const refuse = ({ name, availableFrom: time }: RegisterProduct) =>
      showFailure(time === null ? t("isSoldOut", { name }) : t("isNotSoldNow", { name, time }));
    const add = (line: NewLine) => {
      const isFull = store.get().lines.length >= MAX_LINES;
      store.update((ticket) => addLine(ticket, line));
      if (isFull) showFailure(t("full"));
    };
    const pick = (product: RegisterProduct, mayAddAtOnce: boolean): void => open(pickerFor(product, mayAddAtOnce));
    return {
      onTap: (product) => {
        if (!product.isAvailable) refuse(product);
        else if (isPlain(product)) add(lineOf(product, firstChoice(product)));
        else pick(product, true);
      },
      onHold: (product) => (product.isAvailable ? pick(product, false) : refuse(product)),
    };
  }, [open, store, t]);
}

const pickerFor = (product: RegisterProduct, mayAddAtOnce: boolean): Overlay => ({
  kind: "picker",
  productId: product.id,
  line: null,
  mayAddAtOnce,
});

"use client";
import { useLanguage } from "@atapos/ui/language";
import { useOutlet } from "../../orders/use-outlet.ts";
import type { Reader } from "./describe-value.ts";

/** The outlet's clock and money, in the reader's language. */
export function useReader(): Reader {
  const language = useLanguage();
  const { timeZone, currency } = useOutlet();
  return { language, timeZone, currency };
}

"use client";
// The bill by the settings as they are typed, and the one by the settings as they are saved.
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useMemo, useState } from "react";
import { registerView } from "../../register/register-menu.ts";
import { api } from "../../trpc/api.ts";
import { billWords } from "./bill-words.ts";
import type { Settings } from "./settings-draft.ts";
import {
  rulesOf,
  type SampleLine,
  type SampleProduct,
  sampleLines,
  type WorkedBill,
  workedBill,
} from "./worked-bill.ts";

export interface BillPair {
  before: WorkedBill;
  after: WorkedBill;
}

export function useWorkedBill(saved: Settings, draft: Settings): BillPair & { shuffle: () => void } {
  const language = useLanguage();
  const t = useTranslator(billWords);
  const menu = api.catalog.registerMenu.useQuery(undefined);
  const [turn, setTurn] = useState(0);
  const own = useMemo(
    () => (menu.data === undefined ? [] : registerView(menu.data, language).products),
    [menu.data, language],
  );
  const { products, lines } = useMemo(() => {
    const lines = sampleLines(own, turn);
    if (lines.length > 0) return { products: new Map(own.map((each) => [each.id, each])), lines };
    return madeUp(t("sampleRice"), t("sampleTea"));
  }, [own, turn, t]);
  const bill = (settings: Settings) => workedBill(products, lines, rulesOf(settings));
  return { before: bill(saved), after: bill(draft), shuffle: () => setTurn((now) => now + 1) };
}

/** For a merchant without a menu yet. */
function madeUp(rice: string, tea: string): { products: Map<number, SampleProduct>; lines: SampleLine[] } {
  const product = (id: number, name: string, price: number): SampleProduct => ({
    ...{ id, name, price, effectivePrice: price, isAvailable: true, taxPercent: null, variants: [], groups: [] },
  });
  const products = [product(1, rice, 28_000), product(2, tea, 6_000)];
  const line = (productId: number, quantity: number) => ({ productId, variantId: null, optionIds: [], quantity });
  return { products: new Map(products.map((each) => [each.id, each])), lines: [line(1, 1), line(2, 2)] };
}

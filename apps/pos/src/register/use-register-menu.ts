"use client";
import { useLanguage } from "@atapos/ui/language";
import { whenReached } from "@atapos/ui/when-reached";
import { useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { useLiveEvent } from "../live/live-provider.tsx";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";
import { keepMenu, keptMenu } from "./kept-menu.ts";
import { patchStock } from "./patch-stock.ts";
import { type RegisterMenu, type RegisterView, registerView } from "./register-menu.ts";

/** Several changes in a moment ask the server once. */
const TOGETHER_MS = 300;

export interface RegisterMenuState {
  /** null: on its way for the first time, or not to be had. */
  view: RegisterView | null;
  /** Why there is none, or none that is fresh. */
  error: unknown;
  isLoading: boolean;
  reload: () => void;
}

/** The menu, kept true: by what the server tells, at the next edge of a promotion or of an item's hours, and without a network. */
export function useRegisterMenu(): RegisterMenuState {
  const { merchantId } = useStaff();
  const language = useLanguage();
  const utils = api.useUtils();
  const query = api.catalog.registerMenu.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const { data, refetch } = query;
  const kept = useKeptMenu(merchantId, data ?? null);
  const menu = data ?? kept;
  const reload = useTogether(() => void refetch());

  useLiveEvent(["catalogue.changed", "stock.changed", "merchant.changed"], (event) => {
    const known = utils.catalog.registerMenu.getData();
    const patched = event.type === "stock.changed" && known !== undefined ? patchStock(known, event.payload) : null;
    if (patched === null) reload();
    else utils.catalog.registerMenu.setData(undefined, patched);
  });
  useAtBoundary(menu?.validUntil ?? null, reload);

  const view = useMemo(() => (menu === null ? null : registerView(menu, language)), [menu, language]);
  const { error } = query;
  return useMemo(() => ({ view, error, isLoading: view === null && error === null, reload }), [view, error, reload]);
}

/** What the device kept, until the server has answered; and keeps what it answers. */
function useKeptMenu(merchantId: number, fresh: RegisterMenu | null): RegisterMenu | null {
  const [kept, setKept] = useState<RegisterMenu | null>(null);
  useEffect(() => {
    let isOver = false;
    void keptMenu(merchantId, isMenuOf(merchantId)).then((found) => {
      if (!isOver) setKept(found);
    });
    return () => {
      isOver = true;
    };
  }, [merchantId]);
  useEffect(() => {
    if (fresh === null) return;
    const timer = setTimeout(() => void keepMenu(merchantId, fresh), 1_000);
    return () => clearTimeout(timer);
  }, [merchantId, fresh]);
  return kept;
}

// written by this app alone and dropped with a new format: only its frame is looked at
const frame = (merchantId: number) =>
  z.object({
    version: z.int(),
    merchant: z.object({ id: z.literal(merchantId), pricingRules: z.object({ currency: z.string() }) }),
    categories: z.array(z.object({ id: z.int() })),
    products: z.array(z.object({ id: z.int(), stock: z.int().nullable(), variants: z.array(z.unknown()) })),
  });
const isMenuOf =
  (merchantId: number) =>
  (found: unknown): found is RegisterMenu =>
    frame(merchantId).safeParse(found).success;

function useTogether(run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useRef(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current(), TOGETHER_MS);
  }).current;
}

function useAtBoundary(validUntil: string | null, reload: () => void): void {
  useEffect(() => {
    if (validUntil === null) return;
    return whenReached(validUntil, reload);
  }, [validUntil, reload]);
}

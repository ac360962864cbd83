"use client";
import { useEffect, useRef } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { api } from "../../trpc/api.ts";

const GATHER_MS = 150;

/** Whatever changes in the catalogue, here or elsewhere, is asked for again: lists, counts, and what is open. */
export function useMenuNews(): void {
  const utils = api.useUtils();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvent(["catalogue.changed", "stock.changed"], () => {
    // one change may be several events
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void utils.catalog.invalidate(), GATHER_MS);
  });
}

"use client";
import { useEffect, useRef } from "react";
import type { Order } from "../orders/order-types.ts";
import { newlyRinging } from "./ringing.ts";
import { ring, useSound } from "./sound.ts";

const EVERY_MS = 8_000;

/** Rings for every new order at once and again until all are taken; `onNew` hears of those that have just come. */
export function useRinging(orders: readonly Order[], onNew: (orders: Order[]) => void): void {
  const known = useRef<ReadonlySet<number>>(new Set());
  const tellNew = useRef(onNew);
  useEffect(() => {
    tellNew.current = onNew;
  });
  const sound = useSound();
  const ids = orders.map(({ id }) => id).join(",");
  const latest = useRef(orders);
  useEffect(() => {
    latest.current = orders;
  });
  useEffect(() => {
    const fresh = newlyRinging(known.current, latest.current);
    known.current = new Set(ids === "" ? [] : ids.split(",").map(Number));
    if (fresh.length > 0) tellNew.current(fresh);
  }, [ids]);
  useEffect(() => {
    if (ids === "" || sound === "off") return;
    // also when the sound has just been let through
    ring("order");
    const timer = setInterval(() => ring("order"), EVERY_MS);
    return () => clearInterval(timer);
  }, [ids, sound]);
}

"use client";
// In every room: keeps the board live, rings until every new order is taken, and says where it came from.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import VolumeX from "lucide-react/icons/volume-x";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { orderTitle } from "../orders/order-label.ts";
import type { Order } from "../orders/order-types.ts";
import { useBoard, useBoardFeed } from "../orders/use-board.ts";
import { useLabelWords } from "../orders/use-label-words.ts";
import { useOutlet } from "../orders/use-outlet.ts";
import { alertWords } from "./alert-words.ts";
import { ringingOrders } from "./ringing.ts";
import { ring, unlockSound, useSound, useUnlockAtFirstTouch } from "./sound.ts";
import { useRinging } from "./use-ringing.ts";

const TOAST_MS = 8_000;

export function NewOrderAlert() {
  useBoardFeed();
  useUnlockAtFirstTouch();
  const { data } = useBoard();
  const { posMode } = useOutlet();
  const ringing = data === undefined ? [] : ringingOrders(data.open, posMode, Date.now());
  useRinging(ringing, useTellNew());
  useCallRing((data?.calls ?? []).map(({ tableId, calledAt }) => `${tableId}@${calledAt}`));
  const isBlocked = useSound() === "blocked";
  return ringing.length > 0 && isBlocked ? <BlockedSound /> : null;
}

function useTellNew(): (orders: Order[]) => void {
  const t = useTranslator(alertWords);
  const words = useLabelWords();
  const router = useRouter();
  return (orders) => {
    const [only, ...others] = orders;
    if (only === undefined) return;
    const isOne = others.length === 0;
    const path = isOne ? `/orders/${only.id}` : "/orders";
    showToast({
      message: isOne ? t("newFrom", { name: orderTitle(only, words) }) : t("newMany", { count: orders.length }),
      icon: <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-kunyit" />,
      action: { label: t("open"), onPress: () => router.push(path) },
      durationMs: TOAST_MS,
    });
  };
}

/** A guest who calls is heard once; the mark on the board stays until somebody goes. */
function useCallRing(calls: readonly string[]): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const key = calls.join(",");
  useEffect(() => {
    const now = key === "" ? [] : key.split(",");
    const before = known.current;
    known.current = new Set(now);
    if (before !== null && now.some((call) => !before.has(call))) ring("call");
  }, [key]);
}

/** Small and in a corner: the first tap anywhere turns the sound on, and nothing may move under that finger. */
function BlockedSound() {
  const t = useTranslator(alertWords);
  return (
    <div role="status" className="fixed bottom-5 left-24 z-30 rounded-base shadow-3 max-s:bottom-20 max-s:left-3">
      <Button variant="quiet" icon={<VolumeX aria-hidden="true" />} onClick={() => void unlockSound()}>
        {t("unblock")}
      </Button>
    </div>
  );
}

"use client";
// An order's, an item's or a payment's status as icon, word and colour.
import type { ItemStatus, OrderStatus, PaymentStatus } from "@atapos/domain";
import type { LucideIcon } from "lucide-react";
import Ban from "lucide-react/icons/ban";
import Bell from "lucide-react/icons/bell";
import Check from "lucide-react/icons/check";
import CircleDashed from "lucide-react/icons/circle-dashed";
import CirclePause from "lucide-react/icons/circle-pause";
import CookingPot from "lucide-react/icons/cooking-pot";
import HandPlatter from "lucide-react/icons/hand-platter";
import TimerOff from "lucide-react/icons/timer-off";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Undo2 from "lucide-react/icons/undo-2";
import { Badge, type BadgeProps, type BadgeTone } from "./badge.tsx";
import { useTranslator } from "./language.tsx";
import { statusWords } from "./status-words.ts";

export type StatusPillKey = `order.${OrderStatus}` | `item.${ItemStatus}` | `payment.${PaymentStatus}`;

const LOOKS: Readonly<Record<StatusPillKey, readonly [BadgeTone, LucideIcon]>> = {
  "order.pending": ["saving", CircleDashed],
  "order.confirmed": ["ok", Check],
  "order.completed": ["neutral", Check],
  "order.cancelled": ["outline", Ban],
  "item.queued": ["neutral", CirclePause],
  "item.preparing": ["info", CookingPot],
  "item.ready": ["ok", Bell],
  "item.served": ["neutral", HandPlatter],
  "item.void": ["outline", Ban],
  "payment.pending": ["warn", CircleDashed],
  "payment.paid": ["ok", Check],
  "payment.failed": ["danger", TriangleAlert],
  "payment.partial": ["warn", CircleDashed],
  "payment.expired": ["neutral", TimerOff],
  "payment.refunded": ["info", Undo2],
  "payment.partially_refunded": ["info", Undo2],
};

export interface StatusPillProps {
  /** `payment.paid`, `order.pending`, `item.ready`. */
  status: StatusPillKey;
  size?: BadgeProps["size"];
}

export function StatusPill({ status, size = "m" }: StatusPillProps) {
  const t = useTranslator(statusWords);
  const [tone, Icon] = LOOKS[status];
  return (
    <Badge tone={tone} size={size} icon={<Icon aria-hidden="true" />}>
      {t(status)}
    </Badge>
  );
}

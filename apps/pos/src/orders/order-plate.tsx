"use client";
// The square that says whose order it is: the table's number, or how it leaves the house.
import type { OrderType } from "@atapos/domain";
import Bike from "lucide-react/icons/bike";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Store from "lucide-react/icons/store";
import Wrench from "lucide-react/icons/wrench";
import { plateText } from "./order-label.ts";

const ICONS = {
  dine_in: Store,
  takeaway: ShoppingBag,
  delivery: Bike,
  service_job: Wrench,
  walk_in: Store,
} as const satisfies Record<OrderType, unknown>;

const TONES = {
  ink: "bg-ink text-bg",
  soft: "bg-fill text-ink",
  new: "bg-kunyit text-on-kunyit",
};
const SIZES = {
  m: "h-11 min-w-11 rounded-control text-[20px] [&_svg]:size-[22px]",
  l: "h-14 min-w-14 rounded-[15px] text-[28px] [&_svg]:size-7",
};

interface OrderPlateProps {
  order: { orderType: OrderType; table: { name: string } | null };
  tone?: keyof typeof TONES;
  size?: keyof typeof SIZES;
}

export function OrderPlate({ order, tone = "soft", size = "m" }: OrderPlateProps) {
  const Icon = ICONS[order.orderType];
  return (
    <span
      aria-hidden="true"
      className={`money inline-grid shrink-0 place-items-center px-2 font-extrabold tracking-[-0.02em] ${TONES[tone]} ${SIZES[size]}`}
    >
      {order.table === null ? <Icon /> : plateText(order.table.name)}
    </span>
  );
}

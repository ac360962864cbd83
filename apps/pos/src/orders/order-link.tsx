"use client";
import type { ReactNode } from "react";
import { openOrder, orderPath } from "./open-order.ts";

interface OrderLinkProps {
  orderId: number;
  isOpen: boolean;
  className: string;
  children: ReactNode;
}

/** A card's title: the whole card opens the order, over the board or, as links do, in a tab of its own. */
export const OrderLink = ({ orderId, isOpen, className, children }: OrderLinkProps) => (
  <a
    href={orderPath(orderId)}
    aria-current={isOpen ? "true" : undefined}
    className={`no-underline outline-none after:absolute after:inset-0 ${className}`}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      openOrder(orderId);
    }}
  >
    {children}
  </a>
);

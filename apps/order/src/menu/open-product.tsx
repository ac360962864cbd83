"use client";
import type { ReactNode } from "react";
import { openView } from "./view.ts";

/** The dish's name; the whole row answers to the finger. */
export const OpenProduct = ({ productId, children }: { productId: number; children: ReactNode }) => (
  <button
    type="button"
    aria-haspopup="dialog"
    onClick={() => openView({ kind: "item", productId, line: null })}
    className="text-left font-bold after:absolute after:inset-0 after:rounded-base focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent"
  >
    {children}
  </button>
);

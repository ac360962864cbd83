"use client";
// The one tap that adds a dish: plus when it is not in the order, the count when it is.
import Plus from "lucide-react/icons/plus";
import type { ComponentProps } from "react";

export interface AddButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** "Tambah Soto Ayam, 1 di pesanan". */
  label: string;
  count?: number;
}

const SHAPE = "before:absolute before:inset-1.25 before:-z-10 before:rounded-[13px]";
const EMPTY = "text-accent-ink before:bg-raised before:shadow-2 before:ring before:ring-line";
const FILLED = "text-on-accent before:bg-accent before:ring-2 before:ring-bg";

export function AddButton({ label, count = 0, className = "", type = "button", ...attributes }: AddButtonProps) {
  return (
    <button
      {...attributes}
      type={type}
      aria-label={label}
      className={`press money relative isolate grid size-12 place-items-center font-extrabold [&_svg]:size-5 ${SHAPE} ${count > 0 ? FILLED : EMPTY} ${className}`}
    >
      {count > 0 ? count : <Plus aria-hidden="true" />}
    </button>
  );
}

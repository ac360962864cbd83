"use client";
// The one tap that adds a dish: plus when it is not in the order, the count when it is.
import Plus from "lucide-react/icons/plus";
import type { ComponentProps } from "react";

export interface AddButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** "Tambah Soto Ayam, 1 di pesanan". */
  label: string;
  count?: number;
}

// 38 px to the eye within the 48 px of the button
const EMPTY = "bg-raised text-accent-ink shadow-2 ring ring-line";
const FILLED = "bg-accent text-on-accent ring-2 ring-bg";

export function AddButton({ label, count = 0, className = "", type = "button", ...attributes }: AddButtonProps) {
  return (
    <button
      {...attributes}
      type={type}
      aria-label={label}
      className={`press grid size-12 place-items-center rounded-tile ${className}`}
    >
      <span
        className={`money grid size-9.5 place-items-center rounded-[13px] font-extrabold [&_svg]:size-5 ${count > 0 ? FILLED : EMPTY}`}
      >
        {count > 0 ? count : <Plus aria-hidden="true" />}
      </span>
    </button>
  );
}

"use client";
// The button: one primary on a screen, with the amount at its right when it costs something.
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";
import { Spinner } from "./spinner.tsx";

export interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  icon?: ReactNode;
  /** Stands at the right, the label at the left: `Bayar dengan QRIS  Rp115.500`. */
  amount?: ReactNode;
  isLoading?: boolean;
  /** What is happening meanwhile: `Menyimpan…`. */
  loadingLabel?: ReactNode;
}

export function Button(props: ButtonProps) {
  const { variant, size, block, icon, amount, isLoading = false, loadingLabel, className, ...rest } = props;
  const { children, disabled = false, onClick, type = "button", ...attributes } = rest;
  const isOff = disabled && !isLoading;
  const isSplit = amount !== undefined;
  // a busy or disabled button keeps the focus and stays readable to a screen reader, so it is not `disabled`
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (disabled || isLoading) return event.preventDefault();
    onClick?.(event);
  };
  return (
    <button
      {...attributes}
      type={type}
      onClick={press}
      aria-disabled={disabled || isLoading || undefined}
      aria-busy={isLoading || undefined}
      className={buttonClass({ variant: isOff ? "off" : variant, size, block: block ?? isSplit, className })}
    >
      {isLoading ? <Spinner /> : icon}
      <span className={isSplit ? "min-w-0 flex-1 truncate text-left" : undefined}>
        {isLoading && loadingLabel !== undefined ? loadingLabel : children}
      </span>
      {isSplit && <span className="money">{amount}</span>}
    </button>
  );
}

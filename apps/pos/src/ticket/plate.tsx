import type { ReactNode } from "react";

interface PlateProps {
  /** Solid for the order in hand, soft in lists and for what is still to be chosen. */
  isSoft?: boolean;
  size?: "m" | "l";
  children: ReactNode;
}

/** The square that says whose: a table's number, or an icon. The words stand beside it. */
export const Plate = ({ isSoft = false, size = "m", children }: PlateProps) => (
  <span
    aria-hidden="true"
    className={`money grid shrink-0 place-items-center rounded-control px-2 font-extrabold tracking-[-0.02em] ${
      size === "m" ? "h-11 min-w-11 text-[20px] [&_svg]:size-5.5" : "h-13 min-w-13 text-[24px] [&_svg]:size-6"
    } ${isSoft ? "bg-fill text-ink" : "bg-ink text-bg"}`}
  >
    {children}
  </span>
);

/** A table's name as it fits the square: "A3" stays, "Meja 7" is 7, "Teras A12" is A12, "Balkon" is Bal. */
export function plateText(tableName: string): string {
  if (tableName.length <= 3) return tableName;
  const last = /\s([a-z]?\d+[a-z]?)$/iu.exec(tableName)?.[1];
  return last ?? tableName.slice(0, 3);
}

/** "Meja 7", also where the table is only called "7". */
export const isBareNumber = (tableName: string): boolean => /^\d+$/u.test(tableName.trim());

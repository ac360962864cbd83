"use client";
// A list as a card: rows with a picture, two lines and what stands at the right; a row opens its thing in the drawer.
import type { ReactNode } from "react";

/** `<ListCard label={t("items")}><ListRow …/></ListCard>` */
export const ListCard = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul aria-label={label} className="overflow-hidden rounded-m bg-raised ring-1 ring-line shadow-1">
    {children}
  </ul>
);

/** A word over a card, with a count behind it and at most one thing to do at the right. */
export const ListTitle = ({
  count,
  action,
  children,
}: {
  count?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <div className="-mb-2 flex min-h-8 items-center gap-2 px-1">
    <h2 className="font-bold text-m">
      {children}
      {count !== undefined && <span className="money ml-2 font-semibold text-ink-2">{count}</span>}
    </h2>
    {action !== undefined && <div className="ml-auto">{action}</div>}
  </div>
);

interface ListRowProps {
  onOpen?: () => void;
  /** Open in the drawer. */
  isOpen?: boolean;
  /** 40 to 48 px: a thumbnail, an avatar, an icon. */
  picture?: ReactNode;
  title: ReactNode;
  sub?: ReactNode;
  /** Part of what opens the row: a price, a badge. */
  end?: ReactNode;
  /** Beside it and not part of it: a switch. */
  control?: ReactNode;
  /** Before the picture and not part of it: a handle, a checkbox. */
  handle?: ReactNode;
}

export function ListRow({ onOpen, isOpen = false, picture, title, sub, end, control, handle }: ListRowProps) {
  const inside = (
    <>
      {picture}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold text-m/[20px]">{title}</span>
        {sub !== undefined && <span className="block truncate text-ink-2 text-s">{sub}</span>}
      </span>
      {end !== undefined && <span className="money shrink-0 text-right">{end}</span>}
    </>
  );
  const look = "flex min-h-16 min-w-0 flex-1 items-center gap-3.5 px-4 py-2.5 text-left";
  return (
    <li className={`relative flex items-center border-line not-first:border-t ${isOpen ? "bg-accent-soft" : ""}`}>
      {handle}
      {onOpen === undefined ? (
        <div className={look}>{inside}</div>
      ) : (
        <button
          type="button"
          onClick={onOpen}
          aria-current={isOpen ? "true" : undefined}
          className={`${look} -outline-offset-3 ${isOpen ? "" : "hover:bg-fill"}`}
        >
          {inside}
        </button>
      )}
      {control !== undefined && <div className="flex shrink-0 items-center pr-4">{control}</div>}
    </li>
  );
}

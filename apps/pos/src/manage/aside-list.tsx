"use client";
// The narrow column beside the work: one list of places, the one where we are marked; a strip to scroll on narrow screens.
import { type ReactNode, useEffect, useRef } from "react";
import { GuardedLink } from "./guarded-link.tsx";

/** The column itself: 204 px, or a strip over the work where there is no room. Put one in `ManagePage`'s `aside`. */
export function AsideList({ label, head, children }: { label: string; head?: ReactNode; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar flex shrink-0 border-line max-m:overflow-x-auto max-m:px-3 max-m:pt-2 m:w-51 m:flex-col m:overflow-y-auto m:border-r m:px-3 m:py-5"
    >
      {head !== undefined && <div className="px-3 pt-2 pb-3.5 max-m:hidden">{head}</div>}
      <ul className="flex gap-0.5 m:flex-col">{children}</ul>
    </nav>
  );
}

const ROW =
  "press flex min-h-12 w-full items-center gap-2 whitespace-nowrap rounded-control px-3 text-left text-m no-underline [&_svg]:size-5 [&_svg]:shrink-0";
const rowClass = (isHere: boolean): string =>
  `${ROW} ${isHere ? "bg-accent-soft font-bold text-accent-ink" : "font-semibold text-ink hover:bg-sunken"}`;

interface AsideItemProps {
  isHere: boolean;
  icon?: ReactNode;
  /** How many things are there. */
  count?: ReactNode;
  children: ReactNode;
}

function Inside({ icon, count, isHere, children }: AsideItemProps) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count !== undefined && <span className={`money ${isHere ? "" : "text-ink-2"}`}>{count}</span>}
    </>
  );
}

/** In the strip of a narrow screen the place where we are may lie beyond its edge. */
function useInSight<Row extends HTMLElement>(isHere: boolean) {
  const row = useRef<Row>(null);
  useEffect(() => {
    const strip = row.current?.closest("nav");
    if (!isHere || row.current === null || !strip || strip.scrollWidth <= strip.clientWidth) return;
    const middle = row.current.offsetLeft - strip.offsetLeft - (strip.clientWidth - row.current.clientWidth) / 2;
    strip.scrollTo({ left: middle });
  }, [isHere]);
  return row;
}

export const AsideLink = ({ href, ...item }: AsideItemProps & { href: string }) => (
  <li ref={useInSight<HTMLLIElement>(item.isHere)}>
    <GuardedLink
      href={href}
      aria-current={item.isHere ? "page" : undefined}
      className={rowClass(item.isHere)}
      prefetch={false}
    >
      <Inside {...item} />
    </GuardedLink>
  </li>
);

export const AsideButton = ({ onPress, ...item }: AsideItemProps & { onPress: () => void }) => (
  <li ref={useInSight<HTMLLIElement>(item.isHere)}>
    <button
      type="button"
      onClick={onPress}
      aria-current={item.isHere ? "true" : undefined}
      className={rowClass(item.isHere)}
    >
      <Inside {...item} />
    </button>
  </li>
);

"use client";
import { useEffect, useState } from "react";
import { CallButton } from "./call-button.tsx";
import { useDiner } from "./diner-context.tsx";
import { VENUE_NAME_ID } from "./section-list.ts";
import { TablePlaque } from "./table-plaque.tsx";

/** Takes the head's place when that has scrolled away; the table stays in sight. */
export function CompactBar() {
  const { menu, session } = useDiner();
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const name = document.getElementById(VENUE_NAME_ID);
    if (name === null) return;
    const observer = new IntersectionObserver(([entry]) => setIsShown(entry?.isIntersecting === false), {
      rootMargin: "-64px 0px 0px 0px",
    });
    observer.observe(name);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      aria-label={menu.merchant.name}
      inert={!isShown}
      className={`fixed inset-x-0 top-0 z-30 flex h-16 items-center gap-3 bg-bg px-4 transition-opacity s:px-7 l:hidden ${isShown ? "opacity-100" : "pointer-events-none opacity-0"}`}
    >
      <TablePlaque table={session?.table ?? null} />
      <p className="min-w-0 flex-1 truncate text-l font-extrabold">{menu.merchant.name}</p>
      {session !== null && <CallButton />}
    </section>
  );
}

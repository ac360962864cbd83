"use client";
// What a settings page shows beside its form; under 1280 px it stands below.
import { type ReactNode, useId } from "react";

interface SideColumnProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

export function SideColumn({ title, action, children }: SideColumnProps) {
  const id = useId();
  return (
    <aside
      aria-labelledby={id}
      className="grid shrink-0 content-start gap-4 border-line bg-sunken px-4 pt-3 pb-6 max-xl:rounded-m s:px-6 xl:w-107 xl:overflow-y-auto xl:border-l"
    >
      <div className="flex min-h-12 items-center gap-2">
        <h2 id={id} className="flex-1 font-bold text-xl">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </aside>
  );
}

import { type ReactNode, useId } from "react";

interface PanelProps {
  title: string;
  /** Under the title. */
  hint?: string;
  /** At the right of the title: a legend, a button. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One of the page's cards, with its name. */
export function Panel({ title, hint, aside, className = "", children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex min-w-0 flex-col rounded-m bg-raised px-4.5 pt-3 pb-3.5 shadow-1 ring-1 ring-line ${className}`}
    >
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-40">
          <h2 id={id} className="font-bold text-l">
            {title}
          </h2>
          {hint !== undefined && <p className="text-ink-2 text-s">{hint}</p>}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}

"use client";
// Rows inside a drawer or a settings page, framed by a hairline: a label at the left, a control or a value at the right.
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";

/** `<GroupBox><GroupRow …/></GroupBox>`; with `title` a heading over it and at most one thing to do beside that. */
export const GroupBox = ({
  title,
  as: Heading = "h3",
  action,
  children,
}: {
  title?: ReactNode;
  /** Of a page; `h3` is a drawer's. */
  as?: "h2" | "h3";
  action?: ReactNode;
  children: ReactNode;
}) => (
  <section>
    {title !== undefined && (
      <div className="flex min-h-10 items-center gap-2">
        <Heading className="min-w-0 flex-1 font-bold text-m">{title}</Heading>
        {action}
      </div>
    )}
    <div className="overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">{children}</div>
  </section>
);

interface GroupRowProps {
  label: ReactNode;
  /** A second, quieter line. */
  hint?: ReactNode;
  /** A value or a control. */
  children?: ReactNode;
  /** Makes the whole row a button, with a chevron. */
  onOpen?: () => void;
  /** Before the label: a handle, an icon. */
  start?: ReactNode;
  /** Ties the label to the control beside it. */
  htmlFor?: string;
}

export function GroupRow({ label, hint, children, onOpen, start, htmlFor }: GroupRowProps) {
  const text = (
    <span className="block min-w-0 flex-1 py-2 text-left">
      <span className="block font-semibold text-m/[20px]">{label}</span>
      {hint !== undefined && <span className="block text-ink-2 text-s">{hint}</span>}
    </span>
  );
  const look = "flex min-h-13 w-full items-center gap-3 border-line px-3.5 not-first:border-t";
  if (onOpen !== undefined)
    return (
      <button type="button" onClick={onOpen} className={`${look} -outline-offset-3 hover:bg-fill`}>
        {start}
        {text}
        {children !== undefined && <span className="money shrink-0 text-ink-2">{children}</span>}
        <ChevronRight aria-hidden="true" className="size-5 shrink-0" />
      </button>
    );
  return (
    <div className={look}>
      {start}
      {htmlFor === undefined ? (
        text
      ) : (
        <label htmlFor={htmlFor} className="flex min-w-0 flex-1">
          {text}
        </label>
      )}
      {children}
    </div>
  );
}

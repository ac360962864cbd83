// Nothing here yet: what is missing, how it fills, at most one way on.
import type { ReactNode } from "react";
import { Plaque, type PlaqueProps } from "./plaque.tsx";

export interface EmptyStateProps {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** left for the phone's whole screen, centre for a panel. */
  align?: "left" | "centre";
  tone?: PlaqueProps["tone"];
  /** The heading's level where it stands. */
  as?: "h1" | "h2" | "h3";
}

export function EmptyState(props: EmptyStateProps) {
  const { icon, title, children, action, align = "left", tone = "soft", as: Heading = "h2" } = props;
  const side = align === "left" ? "items-start" : "items-center p-8 text-center";
  return (
    <div className={`flex flex-col gap-2 ${side}`}>
      {icon !== undefined && (
        <div className="mb-2 [&_svg]:size-7">
          <Plaque size="l" tone={tone}>
            {icon}
          </Plaque>
        </div>
      )}
      <Heading className={`text-balance font-extrabold ${align === "left" ? "text-xl" : "text-l"}`}>{title}</Heading>
      {children !== undefined && <div className="text-pretty text-ink-2">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}

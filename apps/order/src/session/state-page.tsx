// One fact on a page of its own: what happened with the table, and the one thing to do next.
import { buttonClass } from "@atapos/ui/button-class";
import { Plaque } from "@atapos/ui/plaque";
import type { ReactNode } from "react";

interface StatePageProps {
  icon: ReactNode;
  tone?: "soft" | "plain" | "danger";
  title: string;
  text: string;
  steps?: readonly string[];
  /** One way on, under the thumb. */
  action?: { href: string; label: string };
  children?: ReactNode;
}

export const StatePage = ({ icon, tone = "soft", title, text, steps = [], action, children }: StatePageProps) => (
  <main className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4 pt-10">
    <div className="[&_svg]:size-10">
      <Plaque size="xl" tone={tone}>
        {icon}
      </Plaque>
    </div>
    <h1 className="mt-8 text-balance font-extrabold text-2xl">{title}</h1>
    <p className="mt-2 text-pretty text-ink-2">{text}</p>
    {steps.length > 0 && (
      <ol className="mt-6 grid gap-2.5">
        {steps.map((step, index) => (
          <li key={step} className="grid grid-cols-[28px_1fr] items-start gap-3 text-ink-2 text-s">
            <span
              aria-hidden="true"
              className="grid size-7 place-items-center rounded-full bg-fill font-extrabold text-ink"
            >
              {index + 1}
            </span>
            <span className="pt-1">{step}</span>
          </li>
        ))}
      </ol>
    )}
    {children}
    {action !== undefined && (
      <div className="pb-dock mt-auto pt-8">
        <a href={action.href} className={buttonClass({ size: "l", block: true })}>
          {action.label}
        </a>
      </div>
    )}
  </main>
);

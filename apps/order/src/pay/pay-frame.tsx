"use client";
// The frame of every paying screen: what it is and the way back above, what one does under the thumb.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import ArrowLeft from "lucide-react/icons/arrow-left";
import type { ReactNode } from "react";
import { LanguageButton } from "../menu/language-button.tsx";
import { payWords } from "../words/pay-words.ts";

interface PayFrameProps {
  title: string;
  place: string;
  onBack: () => void;
  foot: ReactNode;
  children: ReactNode;
}

export function PayFrame({ title, place, onBack, foot, children }: PayFrameProps) {
  const t = useTranslator(payWords);
  return (
    <div className="mx-auto flex min-h-dvh max-w-[520px] flex-col s:px-3">
      <header className="flex min-h-16 shrink-0 items-center gap-1 py-2 pr-1 pl-1">
        <IconButton label={t("back")} onClick={onBack}>
          <ArrowLeft aria-hidden="true" className="size-6!" />
        </IconButton>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-l font-extrabold">{title}</h1>
          <p className="truncate text-xs text-ink-2">{place}</p>
        </div>
        <LanguageButton />
      </header>
      <main className="flex-1 px-4 pb-6">{children}</main>
      <section
        aria-label={t("next")}
        className="pb-dock sticky bottom-0 z-10 grid gap-2.5 rounded-t-l bg-surface px-4 pt-3 shadow-[0_-1px_0_var(--line),var(--shadow-up)] [--ring:var(--surface)]"
      >
        {foot}
      </section>
    </div>
  );
}

interface DueProps {
  label: string;
  amount: string;
  children?: ReactNode;
}

/** The one amount that is asked for, with nothing to come on top of it. */
export const Due = ({ label, amount, children }: DueProps) => (
  <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1 pt-1 pb-3">
    <div>
      <p className="text-s text-ink-2">{label}</p>
      <p className="money text-3xl font-extrabold">{amount}</p>
    </div>
    {children}
  </div>
);

/** What is being waited for, in one sentence. */
export const Hint = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <div className="flex items-start gap-3 pt-4 text-s text-pretty text-ink-2 [&_svg]:size-5 [&_svg]:shrink-0">
    <span className="grid h-5 w-5 shrink-0 place-items-center">{mark}</span>
    <div className="min-w-0">{children}</div>
  </div>
);

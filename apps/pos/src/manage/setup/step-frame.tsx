"use client";
// One question: its words, its answer, and the ways back, past it and on.
import { SETUP_STEPS } from "@atapos/domain";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ArrowRight from "lucide-react/icons/arrow-right";
import { type ReactNode, useState } from "react";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";

interface StepFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
  /** Saves the answer; false when something must be mended first. Without it there is nothing to save. */
  onNext?: () => Promise<boolean>;
  canSkip?: boolean;
  skipLabel?: string;
  /** Instead of "on to …". */
  nextLabel?: string;
  /** The step has its own way on. */
  hasNext?: boolean;
}

export function StepFrame({
  title,
  lead,
  children,
  onNext,
  canSkip = false,
  skipLabel,
  nextLabel,
  hasNext = true,
}: StepFrameProps) {
  const t = useTranslator(setupWords);
  const { step, go, pass, leave, fail } = useSetup();
  const [isBusy, setIsBusy] = useState(false);
  const index = SETUP_STEPS.indexOf(step);
  const before = SETUP_STEPS[index - 1];
  const after = SETUP_STEPS[index + 1];
  const run = async (save: () => Promise<boolean>) => {
    setIsBusy(true);
    try {
      if (await save()) await pass();
    } catch (error) {
      fail(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (hasNext) void run(onNext ?? (async () => true));
      }}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <div className="flex shrink-0 justify-end px-4 pt-2 s:px-8 s:pt-4">
        <Button variant="ghost" onClick={leave}>
          {t("later")}
        </Button>
      </div>
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 s:px-8">
        <div className="m-auto grid w-full max-w-[620px] gap-5.5 py-4">
          <header>
            <h1 className="text-balance font-bold text-2xl tracking-[-0.028em] s:text-[34px]/[40px]">{title}</h1>
            <p className="mt-2 text-pretty text-input text-ink-2">{lead}</p>
          </header>
          {children}
        </div>
      </main>
      <footer className="flex shrink-0 flex-wrap items-center gap-2.5 border-line border-t px-4 py-3 s:px-10 s:py-3.5">
        {before !== undefined && (
          <Button
            variant="ghost"
            icon={<ArrowLeft aria-hidden="true" />}
            aria-label={t("back", { step: t(`step.${before}`) })}
            onClick={() => go(before)}
          >
            <span className="max-s:hidden">{t(`step.${before}`)}</span>
          </Button>
        )}
        <span className="flex-1" />
        {canSkip && (
          <Button variant="ghost" disabled={isBusy} onClick={() => void run(async () => true)}>
            {skipLabel ?? t("skip")}
          </Button>
        )}
        {hasNext && (
          <Button type="submit" isLoading={isBusy} loadingLabel={t("saving")} className="max-s:w-full">
            <span className="inline-flex items-center gap-2">
              {nextLabel ?? (after === undefined ? t("finish") : t("next", { step: t(`step.${after}`) }))}
              <ArrowRight aria-hidden="true" />
            </span>
          </Button>
        )}
      </footer>
    </form>
  );
}

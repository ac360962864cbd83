"use client";
// What stands where a screen could not be made: said plainly, with the way to try again.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { Plaque } from "@atapos/ui/plaque";
import RefreshCw from "lucide-react/icons/refresh-cw";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { shellWords } from "./shell-words.ts";

const TRY_AGAIN_MS = 5_000;

export function FailedScreen({ reset }: { reset: () => void }) {
  const t = useTranslator(shellWords);
  const router = useRouter();
  const [isTrying, startTrying] = useTransition();
  const retry = () =>
    startTrying(() => {
      router.refresh();
      reset();
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: by itself once a while, as long as this stands
  useEffect(() => {
    const timer = setInterval(retry, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main role="alert" className="m-auto w-full max-w-[440px] p-6">
      <div className="[&_svg]:size-7">
        <Plaque size="l" tone="danger">
          <TriangleAlert aria-hidden="true" />
        </Plaque>
      </div>
      <h1 className="mt-5 text-balance font-extrabold text-xl">{t("failedTitle")}</h1>
      <p className="mt-1 text-pretty text-ink-2">{t("failedText")}</p>
      <Button
        variant="quiet"
        className="mt-5"
        icon={<RefreshCw aria-hidden="true" />}
        isLoading={isTrying}
        onClick={retry}
      >
        {t("retry")}
      </Button>
    </main>
  );
}

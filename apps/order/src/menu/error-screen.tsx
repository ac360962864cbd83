"use client";
import { Button } from "@atapos/ui/button";
import { createTranslator, type Language } from "@atapos/ui/i18n";
import WifiOff from "lucide-react/icons/wifi-off";
import { useSyncExternalStore } from "react";
import { StatePage } from "../session/state-page.tsx";
import { scanWords } from "../words/scan-words.ts";

/** The server could not be asked; what the phone holds is not lost by it. */
export function ErrorScreen({ reset }: { reset: () => void }) {
  const language = useSyncExternalStore(
    () => () => undefined,
    (): Language => (document.documentElement.lang === "en" ? "en" : "id"),
    (): Language => "id",
  );
  const t = createTranslator(scanWords, language);
  return (
    <StatePage icon={<WifiOff />} tone="plain" title={t("failed")} text={t("failedText")}>
      <div className="pb-dock mt-auto pt-8">
        <Button size="l" block onClick={reset}>
          {t("retry")}
        </Button>
      </div>
    </StatePage>
  );
}

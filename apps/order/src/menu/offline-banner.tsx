"use client";
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { menuWords } from "../words/menu-words.ts";
import { useIsOnline } from "./online.ts";

export function OfflineBanner() {
  const t = useTranslator(menuWords);
  return useIsOnline() ? null : (
    <div className="l:col-span-2">
      <Banner tone="offline" title={t("offlineTitle")}>
        {t("offlineText")}
      </Banner>
    </div>
  );
}

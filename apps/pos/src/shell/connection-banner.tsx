"use client";
// Says within seconds that the screen may no longer be true, and since when.
import { Banner } from "@atapos/ui/banner";
import { formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useConnection } from "../live/live-provider.tsx";
import { useStaff } from "../session/staff.tsx";
import { shellWords } from "./shell-words.ts";

export function ConnectionBanner() {
  const t = useTranslator(shellWords);
  const language = useLanguage();
  const { timeZone } = useStaff();
  const { isOnline, lastSyncedAt } = useConnection();
  if (isOnline) return null;
  const text =
    lastSyncedAt === null ? t("lostNever") : t("lostSince", { time: formatTime(lastSyncedAt, { language, timeZone }) });
  return (
    <Banner tone="warn" title={t("lost")}>
      {text}
    </Banner>
  );
}

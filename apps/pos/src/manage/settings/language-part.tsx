"use client";
import { LANGUAGES } from "@atapos/domain";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { useChangeLanguage } from "../../words/app-language.tsx";
import { GroupBox } from "../group-box.tsx";
import { partWords } from "./part-words.ts";
import { WideRow } from "./setting-controls.tsx";
import { useSettings } from "./settings-context.tsx";
import { SettingsPage } from "./settings-frame.tsx";

export function LanguagePart() {
  const t = useTranslator(partWords);
  const { draft, edit } = useSettings();
  const change = useChangeLanguage();
  const here = useLanguage();
  const segments = LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <SettingsPage>
      <GroupBox>
        <WideRow label={t("merchantLanguage")} hint={t("merchantLanguageHint")}>
          <SegmentedControl
            label={t("merchantLanguage")}
            segments={segments}
            value={draft.language}
            onChange={(language) => edit({ language })}
          />
        </WideRow>
        <WideRow label={t("deviceLanguage")} hint={t("deviceLanguageHint")}>
          <SegmentedControl label={t("deviceLanguage")} segments={segments} value={here} onChange={change} />
        </WideRow>
      </GroupBox>
    </SettingsPage>
  );
}

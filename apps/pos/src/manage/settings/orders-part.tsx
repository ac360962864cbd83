"use client";
import { ORDER_ACCEPTANCES } from "@atapos/domain";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { Switch } from "@atapos/ui/switch";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { partWords } from "./part-words.ts";
import { PauseBox } from "./pause-box.tsx";
import { WideRow } from "./setting-controls.tsx";
import { useSettings } from "./settings-context.tsx";
import { SettingsPage } from "./settings-frame.tsx";

export function OrdersPart() {
  const t = useTranslator(partWords);
  const { draft, edit } = useSettings();
  return (
    <SettingsPage>
      <PauseBox />
      <GroupBox as="h2" title={t("orders")}>
        <WideRow label={t("acceptance")} hint={t("acceptanceHint")}>
          <SegmentedControl
            label={t("acceptance")}
            segments={ORDER_ACCEPTANCES.map((value) => ({ value, label: t(`acceptance.${value}`) }))}
            value={draft.orderAcceptance}
            onChange={(orderAcceptance) => edit({ orderAcceptance })}
          />
        </WideRow>
        <GroupRow label={t("takeaway")} hint={t("takeawayHint")}>
          <Switch
            label={t("takeaway")}
            isOn={draft.allowsTakeaway}
            onChange={(allowsTakeaway) => edit({ allowsTakeaway })}
          />
        </GroupRow>
      </GroupBox>
    </SettingsPage>
  );
}

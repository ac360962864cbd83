"use client";
import { Field, TextArea } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { useState } from "react";
import { ThermalReceipt } from "../../receipt/thermal-receipt.tsx";
import { PAPERS, type Paper } from "../../receipt/use-paper.ts";
import { partWords } from "./part-words.ts";
import { sampleReceipt } from "./sample-receipt.ts";
import { useSettings } from "./settings-context.tsx";
import { SettingsPage } from "./settings-frame.tsx";
import { SideColumn } from "./side-column.tsx";
import { useWorkedBill } from "./use-worked-bill.ts";
import "../../receipt/thermal.css";

const MAX_TEXT = 500;

export function ReceiptPart() {
  const t = useTranslator(partWords);
  const { draft, edit } = useSettings();
  return (
    <SettingsPage column={<ReceiptColumn />}>
      <Field label={t("receiptHeader")} hint={t("receiptHeaderHint")}>
        <TextArea
          maxLength={MAX_TEXT}
          value={draft.receiptHeader ?? ""}
          onChange={({ currentTarget }) => edit({ receiptHeader: currentTarget.value })}
        />
      </Field>
      <Field label={t("receiptFooter")} hint={t("receiptFooterHint")}>
        <TextArea
          maxLength={MAX_TEXT}
          value={draft.receiptFooter ?? ""}
          onChange={({ currentTarget }) => edit({ receiptFooter: currentTarget.value })}
        />
      </Field>
    </SettingsPage>
  );
}

const SAMPLE_LINK = "https://atapos.example/struk/0043";

function ReceiptColumn() {
  const t = useTranslator(partWords);
  const { saved, draft } = useSettings();
  const { after } = useWorkedBill(saved, draft);
  const [paper, setPaper] = useState<Paper>(80);
  return (
    <SideColumn title={t("receiptPreview")}>
      <SegmentedControl
        label={t("paper")}
        segments={PAPERS.map((width) => ({ value: String(width), label: `${width} mm` }))}
        value={String(paper)}
        onChange={(width) => setPaper(PAPERS.find((each) => String(each) === width) ?? paper)}
        className="[&]:bg-[color-mix(in_oklab,var(--ink),transparent_93%)]"
      />
      <div className="flex justify-center">
        <div className="shadow-2">
          <ThermalReceipt model={sampleReceipt(draft, after)} link={SAMPLE_LINK} paper={paper} />
        </div>
      </div>
    </SideColumn>
  );
}

"use client";
// The cards of the selected tables before they are printed: size, language, sentence, and one card as it will be.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { Switch } from "@atapos/ui/switch";
import Download from "lucide-react/icons/download";
import Printer from "lucide-react/icons/printer";
import { useState } from "react";
import { Drawer } from "../drawer.tsx";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { InsetField } from "../inset-field.tsx";
import { CardPreview } from "./card-preview.tsx";
import type { RoomTable } from "./room.ts";
import { CARDS_A_PAGE, defaultSentence, type SheetChoice } from "./sheet-choice.ts";
import { tableWords } from "./table-words.ts";
import { usePrintSheet } from "./use-print-sheet.ts";
import type { RoomDesk } from "./use-room-desk.ts";

const LONGEST = 80;

export function PrintDrawer({ tables, desk }: { tables: readonly RoomTable[]; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const language = useLanguage();
  const [choice, setChoice] = useState<SheetChoice>({ layout: "a4", language, text: "", hasCutLines: true });
  const change = (changes: Partial<SheetChoice>) => setChoice({ ...choice, ...changes });
  const sheet = usePrintSheet(tables, choice);
  const [first] = tables;
  const sheets = Math.ceil(tables.length / CARDS_A_PAGE[choice.layout]);
  return (
    <Drawer
      title={t("printTitle")}
      onClose={desk.close}
      foot={
        <>
          <span role="status" className="min-w-0 flex-1">
            <b className="block text-pretty font-semibold leading-tight">{t("selected", { count: tables.length })}</b>
            <span className="text-ink-2 text-s">
              {t("sheets", { count: sheets, size: choice.layout.toUpperCase() })}
            </span>
          </span>
          <Button
            variant="ghost"
            icon={<Download aria-hidden="true" />}
            isLoading={sheet.busy === "download"}
            onClick={() => sheet.start("download")}
            className="max-s:[&>span]:sr-only"
          >
            {t("download")}
          </Button>
          <Button
            icon={<Printer aria-hidden="true" />}
            isLoading={sheet.busy === "open"}
            loadingLabel={t("preparing")}
            onClick={() => sheet.start("open")}
          >
            {t("open")}
          </Button>
        </>
      }
    >
      <SegmentedControl
        label={t("size")}
        segments={[
          { value: "a4", label: t("a4") },
          { value: "a6", label: t("a6") },
        ]}
        value={choice.layout}
        onChange={(layout) => change({ layout })}
      />
      {first !== undefined && <CardPreview table={first} choice={choice} count={tables.length} />}
      <SegmentedControl
        label={t("language")}
        segments={[
          { value: "id", label: "Indonesia" },
          { value: "en", label: "English" },
          { value: "both", label: t("both") },
        ]}
        value={choice.language}
        onChange={(next) => change({ language: next })}
      />
      <div>
        <InsetField
          label={t("text")}
          value={choice.text}
          maxLength={LONGEST}
          placeholder={defaultSentence(choice.language)}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {choice.text !== "" && (
          <p className="px-1 pt-1 text-ink-2 text-s">{t("textHint", { count: [...choice.text].length })}</p>
        )}
      </div>
      {choice.layout === "a4" && (
        <GroupBox>
          <GroupRow label={t("cutLines")}>
            <Switch
              label={t("cutLines")}
              isOn={choice.hasCutLines}
              onChange={(hasCutLines) => change({ hasCutLines })}
            />
          </GroupRow>
        </GroupBox>
      )}
      <PrintNotes tables={tables} result={sheet.result} />
    </Drawer>
  );
}

type Result = ReturnType<typeof usePrintSheet>["result"];

function PrintNotes({ tables, result }: { tables: readonly RoomTable[]; result: Result }) {
  const t = useTranslator(tableWords);
  const replaced = tables.filter(({ sticker }) => sticker === "outdated");
  return (
    <>
      {result?.logo === "failed" && (
        <Banner tone="warn" look="note" title={t("logoFailed")}>
          {t("logoFailedText")}
        </Banner>
      )}
      {result !== null && result.incomplete.length > 0 && (
        <Banner tone="warn" look="note" title={t("incomplete")}>
          {t("incompleteText", { names: result.incomplete.map(({ name }) => name).join(", ") })}
        </Banner>
      )}
      {replaced.length > 0 && (
        <Banner tone="info" look="note" title={t("replaced", { names: replaced.map(({ name }) => name).join(", ") })}>
          {t("replacedText")}
        </Banner>
      )}
      <p className="text-pretty px-1 text-ink-2 text-s">{t("scale")}</p>
    </>
  );
}

"use client";
// The fields of one promotion, what they do to prices, and whom they meet; a page within it chooses the items.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { Switch } from "@atapos/ui/switch";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { Drawer } from "../drawer.tsx";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { InsetField } from "../inset-field.tsx";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { AmountField } from "./amount-field.tsx";
import { PreviewParts } from "./preview-parts.tsx";
import { PromotionConflict } from "./promotion-conflict.tsx";
import type { PromotionView } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";
import { ScheduleFields } from "./schedule-fields.tsx";
import { TargetChips } from "./target-chips.tsx";
import { TargetPicker } from "./target-picker.tsx";
import { usePreview } from "./use-preview.ts";
import { usePromotionEditor } from "./use-promotion-editor.ts";
import { useRemovePromotion } from "./use-remove-promotion.ts";

interface PromotionEditorProps {
  saved: PromotionView | null;
  today: string;
  timeZone: string;
  currency: string;
  onClose: () => void;
  onCreated: (id: number) => void;
}

export type Editor = ReturnType<typeof usePromotionEditor>;

export function PromotionEditor({ saved, today, timeZone, currency, onClose, onCreated }: PromotionEditorProps) {
  const t = useTranslator(promotionWords);
  const editor = usePromotionEditor({ saved, today, timeZone, onCreated });
  const preview = usePreview(editor.draft, editor.base, timeZone);
  const remove = useRemovePromotion(onClose);
  const [isPicking, setIsPicking] = useState(false);
  const [isNaming, setIsNaming] = useState(saved === null);
  const { draft, base, isDirty } = editor;
  const cancel = () => (base === null ? leaveTo(onClose) : isDirty ? leaveTo(editor.reset) : onClose());
  const closing = { onClose, isDirty };
  if (isPicking) {
    return (
      <TargetPicker
        {...closing}
        draft={draft}
        currency={currency}
        onChange={editor.change}
        onBack={() => setIsPicking(false)}
      />
    );
  }
  return (
    <Drawer
      {...closing}
      title={base?.name ?? t("newPromotion")}
      actions={
        base !== null && (
          <>
            <IconButton label={t("rename")} aria-expanded={isNaming} onClick={() => setIsNaming(!isNaming)}>
              <Pencil aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t("remove")}
              aria-disabled={remove.isPending || undefined}
              className="[&_svg]:text-danger-ink"
              onClick={() => leaveTo(() => remove.start(base))}
            >
              <Trash2 aria-hidden="true" />
            </IconButton>
          </>
        )
      }
      foot={
        <SaveBar
          isDirty={isDirty}
          isNew={base === null}
          isSaving={editor.isSaving}
          onCancel={cancel}
          onSave={editor.save}
        />
      }
    >
      {editor.theirs !== null && (
        <PromotionConflict editor={editor} theirs={editor.theirs} {...{ timeZone, currency }} />
      )}
      {isNaming && <NameField editor={editor} />}
      <Discount editor={editor} currency={currency} />
      <TargetChips {...{ editor, currency, preview }} onPick={() => setIsPicking(true)} />
      <ScheduleFields editor={editor} />
      <PreviewParts {...{ preview, timeZone, currency }} />
      <ActiveSwitch editor={editor} />
    </Drawer>
  );
}

function NameField({ editor: { draft, change, problems } }: { editor: Editor }) {
  const t = useTranslator(promotionWords);
  return (
    <InsetField
      label={t("name")}
      value={draft.name}
      maxLength={200}
      placeholder={t("namePlaceholder")}
      autoComplete="off"
      data-autofocus
      error={problems?.name && t(problems.name)}
      onChange={({ currentTarget }) => change({ name: currentTarget.value })}
    />
  );
}

function Discount({ editor: { draft, change, problems }, currency }: { editor: Editor; currency: string }) {
  const t = useTranslator(promotionWords);
  const { type, targets } = draft;
  return (
    <>
      <SegmentedControl
        label={t("kind")}
        value={type}
        // an amount of one kind means nothing in another
        onChange={(next) =>
          change({ type: next, amount: null, targets: targets.map((target) => ({ ...target, amount: null })) })
        }
        segments={(["percent", "amount", "override_price"] as const).map((value) => ({ value, label: t(value) }))}
        className="[&_label>span]:px-2"
      />
      <AmountField
        key={type}
        type={type}
        label={t(type === "override_price" ? "price" : "discount")}
        value={draft.amount}
        currency={currency}
        error={problems?.amount && t(problems.amount)}
        onChange={(amount) => change({ amount })}
      />
    </>
  );
}

function ActiveSwitch({ editor: { base, isActive, switchTo } }: { editor: Editor }) {
  const t = useTranslator(promotionWords);
  return (
    <GroupBox>
      <GroupRow label={t("switchOn")} hint={t(base === null ? "switchNew" : "switchHint")} htmlFor="promotion-active">
        <Switch id="promotion-active" isOn={isActive} onChange={switchTo} />
      </GroupRow>
    </GroupBox>
  );
}

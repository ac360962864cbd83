"use client";
// One modifier group in the drawer: on its own page, and as a page within an item's drawer.
import { Banner } from "@atapos/ui/banner";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Archive from "lucide-react/icons/archive";
import Copy from "lucide-react/icons/copy";
import { type ReactNode, useState } from "react";
import { useErrorText } from "../../words/error-words.ts";
import { conflictWords } from "../conflict-words.ts";
import { Drawer } from "../drawer.tsx";
import type { SharedGroup } from "../menu/menu-types.ts";
import { showTrouble } from "../menu/save-trouble.tsx";
import type { Side } from "../merge-drafts.ts";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { useIsRead } from "../use-is-read.ts";
import { ArchiveGroup } from "./archive-group.tsx";
import { GroupConflict } from "./group-conflict.tsx";
import { copyOfGroup, emptyGroup, type GroupDraft, type GroupField } from "./group-draft.ts";
import { GroupForm } from "./group-form.tsx";
import { groupWords } from "./group-words.ts";
import { useGroupEditor } from "./use-group-editor.ts";
import { UsedBy } from "./used-by.tsx";

interface GroupDrawerProps {
  /** null: a new one. */
  group: SharedGroup | null;
  /** What a new one begins with. */
  start?: GroupDraft;
  onClose: () => void;
  onSaved: (group: SharedGroup) => void;
  /** Within an item: back to it. */
  onBack?: () => void;
  /** The item itself is unsaved too. */
  isAlsoDirty?: boolean;
  /** Above the form. */
  head?: ReactNode;
  onCopy?: (draft: GroupDraft) => void;
}

const FIRST = emptyGroup("new-first");

export function GroupDrawer(props: GroupDrawerProps) {
  const { group, start = FIRST, onClose, onSaved, onBack, isAlsoDirty = false, head, onCopy } = props;
  const t = useTranslator(groupWords);
  const c = useTranslator(conflictWords);
  const errorText = useErrorText();
  const editor = useGroupEditor(group, start);
  const [chosen, setChosen] = useState<ReadonlyMap<GroupField, Side>>(new Map());
  const [isArchiving, setIsArchiving] = useState(false);
  const { session, draft, isDirty } = editor;
  const newer = session?.newer ?? null;
  const isConflictRead = useIsRead(newer);
  const save = async () => {
    if (!isConflictRead()) return showTrouble();
    const saved = await editor.save(chosen);
    if (saved === null) return showTrouble();
    setChosen(new Map());
    showToast({ message: t("saved", { name: saved.name }) });
    onSaved(saved);
  };
  // what is unsaved of the item behind it does not hold this page back
  const goBack = onBack && (() => (isDirty ? leaveTo(onBack) : onBack()));
  const cancel = () => {
    if (goBack !== undefined) return goBack();
    if (group === null || !isDirty) return leaveTo(onClose);
    editor.reset();
  };
  const own = session?.group ?? group;
  return (
    <Drawer
      title={draft.name.trim() === "" ? t("newGroup") : draft.name}
      onClose={onClose}
      onBack={goBack}
      isDirty={isDirty || isAlsoDirty}
      actions={
        own !== null &&
        onBack === undefined && (
          <>
            <IconButton
              label={t("copy")}
              onClick={() =>
                leaveTo(() => onCopy?.(copyOfGroup(draft, { name: t("copySuffix"), nameEn: t("copySuffixEn") })))
              }
            >
              <Copy aria-hidden="true" />
            </IconButton>
            <IconButton label={t("archive")} onClick={() => setIsArchiving(true)} className="text-danger-ink">
              <Archive aria-hidden="true" />
            </IconButton>
          </>
        )
      }
      foot={
        <SaveBar
          isDirty={isDirty}
          isNew={group === null}
          isSaving={editor.isSaving}
          onCancel={cancel}
          onSave={() => void save()}
          saveLabel={newer === null ? undefined : c("save")}
          note={newer === null ? undefined : c("changedToo")}
        />
      }
    >
      {head}
      {session !== null && newer !== null && (
        <GroupConflict
          session={session}
          newer={newer}
          changer={editor.changer}
          chosen={chosen}
          onChoose={(field, side) => setChosen((before) => new Map(before).set(field, side))}
          onDropMine={editor.reset}
        />
      )}
      {editor.error !== null && (
        <Banner tone="danger" look="note" title={t("failed")}>
          {errorText(editor.error)}
        </Banner>
      )}
      <GroupForm editor={editor} />
      {own !== null && onBack === undefined && <UsedBy products={own.products} />}
      {own !== null && (
        <ArchiveGroup group={own} isOpen={isArchiving} onClose={() => setIsArchiving(false)} onArchived={onClose} />
      )}
    </Drawer>
  );
}

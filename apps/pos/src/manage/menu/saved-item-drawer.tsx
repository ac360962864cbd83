"use client";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Archive from "lucide-react/icons/archive";
import Copy from "lucide-react/icons/copy";
import { useState } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { api } from "../../trpc/api.ts";
import { conflictWords } from "../conflict-words.ts";
import { Drawer } from "../drawer.tsx";
import type { Side } from "../merge-drafts.ts";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { useIsDrawerColumn } from "../use-is-drawer-column.ts";
import { useIsRead } from "../use-is-read.ts";
import { ItemConflict } from "./item-conflict.tsx";
import type { ItemDraft, ItemField } from "./item-draft.ts";
import type { ItemDrawerProps } from "./item-drawer.tsx";
import { ItemForm } from "./item-form.tsx";
import { ItemGroupPage } from "./item-group-page.tsx";
import { changedFields } from "./item-input.ts";
import { itemWords } from "./item-words.ts";
import type { Item } from "./menu-types.ts";
import { SaveTrouble, showTrouble } from "./save-trouble.tsx";
import { useItemActions } from "./use-item-actions.ts";
import { useItemEditor } from "./use-item-editor.ts";
import { useItemPhotos } from "./use-item-photos.ts";

interface SavedItemDrawerProps extends Omit<ItemDrawerProps, "itemId"> {
  item: Item;
}

export function SavedItemDrawer({ item, categories, onClose, onOpen }: SavedItemDrawerProps) {
  const t = useTranslator(itemWords);
  const c = useTranslator(conflictWords);
  const editor = useItemEditor(item);
  const photos = useItemPhotos(item);
  const actions = useItemActions(item, { onClose, onOpen });
  const { data: groups = [] } = api.catalog.listModifierGroups.useQuery();
  const isColumn = useIsDrawerColumn();
  const [chosen, setChosen] = useState<ReadonlyMap<ItemField, Side>>(new Map());
  const [groupPage, setGroupPage] = useState<number | "new" | null>(null);
  const note = useChangeNote(editor.session);
  const { session, isDirty } = editor;
  const isConflictRead = useIsRead(session?.newer ?? null);
  if (session === null) return null;
  const { draft, base, newer } = session;
  const isArchived = item.archivedAt !== null;

  const save = async () => {
    if (!isConflictRead()) return showTrouble();
    const isSaved = await editor.save(chosen);
    if (!isSaved) return showTrouble();
    setChosen(new Map());
    showToast({ message: t("saved", { name: draft.name }) });
    // beside the list one goes on looking; over it one wants it back
    if (!isColumn) onClose();
  };
  const cancel = () => {
    if (!isDirty) return onClose();
    editor.reset();
    setChosen(new Map());
  };
  const setGroups = (groupIds: number[]) => editor.change({ groupIds });

  if (groupPage !== null) {
    return (
      <ItemGroupPage
        group={groups.find(({ id }) => id === groupPage) ?? null}
        itemId={item.id}
        isItemDirty={isDirty}
        onBack={() => setGroupPage(null)}
        onClose={onClose}
        onAttach={({ id }) => setGroups([...draft.groupIds, id])}
        onDetach={({ id }) => setGroups(draft.groupIds.filter((each) => each !== id))}
      />
    );
  }
  return (
    <Drawer
      title={base.name}
      lead={categories.find(({ id }) => id === base.categoryId)?.name}
      onClose={onClose}
      isDirty={isDirty}
      actions={
        !isArchived && (
          <>
            <IconButton label={t("duplicate")} onClick={() => leaveTo(actions.duplicate)}>
              <Copy aria-hidden="true" />
            </IconButton>
            <IconButton label={t("archive")} onClick={() => leaveTo(actions.archive)} className="text-danger-ink">
              <Archive aria-hidden="true" />
            </IconButton>
          </>
        )
      }
      foot={
        !isArchived && (
          <SaveBar
            isDirty={isDirty}
            isSaving={editor.isSaving}
            onCancel={cancel}
            onSave={() => void save()}
            note={newer === null ? note : c("changedToo")}
            saveLabel={newer === null ? undefined : c("save")}
          />
        )
      }
    >
      {isArchived && (
        <Banner
          tone="plain"
          look="note"
          title={t("isArchived")}
          action={
            <Button variant="soft" onClick={actions.restore}>
              {t("restore")}
            </Button>
          }
        >
          {t("isArchivedText")}
        </Banner>
      )}
      {newer !== null && (
        <ItemConflict
          session={session}
          newer={newer}
          categories={categories}
          groups={groups}
          chosen={chosen}
          onChoose={(field, side) => setChosen((before) => new Map(before).set(field, side))}
          onDropMine={editor.reset}
        />
      )}
      <SaveTrouble editor={editor} />
      <fieldset disabled={isArchived} className="contents">
        <ItemForm
          editor={editor}
          draft={draft}
          photos={photos}
          categories={categories}
          groups={groups}
          onOpenGroup={setGroupPage}
        />
      </fieldset>
    </Drawer>
  );
}

/** What the change means, where it is only the price. */
function useChangeNote(session: { base: ItemDraft; draft: ItemDraft } | null): string | undefined {
  const t = useTranslator(itemWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  if (session === null) return undefined;
  const { base, draft } = session;
  const changed = changedFields(base, draft);
  if (changed.length !== 1 || changed[0] !== "price" || draft.price === null || base.price === null) return undefined;
  const by = draft.price - base.price;
  return t(by > 0 ? "priceUp" : "priceDown", { amount: formatMoney(Math.abs(by), currency, language) });
}

"use client";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import { api } from "../../trpc/api.ts";
import { Drawer } from "../drawer.tsx";
import { addUploads } from "../picture/uploads.ts";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { useIsDrawerColumn } from "../use-is-drawer-column.ts";
import type { ItemDrawerProps } from "./item-drawer.tsx";
import { ItemForm } from "./item-form.tsx";
import { ItemGroupPage } from "./item-group-page.tsx";
import { itemWords } from "./item-words.ts";
import { SaveTrouble, showTrouble } from "./save-trouble.tsx";
import { useNewItem } from "./use-item-editor.ts";
import { useUploadNews, useWaitingPhotos } from "./use-item-photos.ts";

export function NewItemDrawer({ categoryId, categories, onClose, onOpen }: Omit<ItemDrawerProps, "itemId">) {
  const t = useTranslator(itemWords);
  const utils = api.useUtils();
  const editor = useNewItem(categoryId);
  const { photos, waiting, clear } = useWaitingPhotos();
  const newsOf = useUploadNews();
  const { data: groups = [] } = api.catalog.listModifierGroups.useQuery();
  const isColumn = useIsDrawerColumn();
  const [groupPage, setGroupPage] = useState<"new" | number | null>(null);
  // another round starts with empty fields and the focus in the name
  const [round, setRound] = useState(0);
  const { draft } = editor;
  const isDirty = editor.isDirty || waiting.length > 0;

  const create = async (isAnother: boolean) => {
    const made = await editor.create();
    if (made === null) return showTrouble();
    // the item is there; its pictures follow, whatever is opened next
    addUploads(
      waiting.map(({ picture, url }) => ({ productId: made.id, replacesId: null, picture, url })),
      newsOf(made.name),
    );
    clear();
    showToast({ message: t("created", { name: made.name }) });
    if (isAnother) {
      editor.startNext();
      setRound((before) => before + 1);
      focusName();
      return;
    }
    if (!isColumn) return onClose();
    await utils.catalog.editorProduct.prefetch({ id: made.id });
    onOpen(made.id);
  };
  const setGroups = (groupIds: number[]) => editor.change({ groupIds });

  if (groupPage !== null) {
    return (
      <ItemGroupPage
        group={groups.find(({ id }) => id === groupPage) ?? null}
        itemId={undefined}
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
      title={draft.name.trim() === "" ? t("newItem") : draft.name}
      onClose={onClose}
      isDirty={isDirty}
      foot={
        <SaveBar
          isNew
          isDirty={false}
          isSaving={editor.isSaving}
          onCancel={() => leaveTo(onClose)}
          onSave={() => void create(false)}
          other={
            <Button variant="soft" onClick={() => void create(true)} disabled={editor.isSaving}>
              {t("saveAndNew")}
            </Button>
          }
        />
      }
    >
      <SaveTrouble editor={editor} />
      <ItemForm
        key={round}
        isNew
        editor={editor}
        draft={draft}
        photos={photos}
        categories={categories}
        groups={groups}
        onOpenGroup={setGroupPage}
      />
    </Drawer>
  );
}

function focusName(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("dialog[open] [data-autofocus]")?.focus());
}

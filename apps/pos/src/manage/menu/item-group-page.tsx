"use client";
// A group's editor as a page within the item's drawer, with what else it would change.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Unlink from "lucide-react/icons/unlink";
import { GroupDrawer } from "../modifiers/group-drawer.tsx";
import { groupWords } from "../modifiers/group-words.ts";
import type { SharedGroup } from "./menu-types.ts";

interface ItemGroupPageProps {
  /** null: a new one. */
  group: SharedGroup | null;
  /** undefined: the item is not saved yet. */
  itemId: number | undefined;
  isItemDirty: boolean;
  onBack: () => void;
  onClose: () => void;
  onAttach: (group: SharedGroup) => void;
  onDetach: (group: SharedGroup) => void;
}

export function ItemGroupPage(props: ItemGroupPageProps) {
  const { group, itemId, isItemDirty, onBack, onClose, onAttach, onDetach } = props;
  const t = useTranslator(groupWords);
  const others = group?.products.filter(({ id }) => id !== itemId).length ?? 0;
  return (
    <GroupDrawer
      group={group}
      onBack={onBack}
      onClose={onClose}
      isAlsoDirty={isItemDirty}
      onSaved={(saved) => {
        if (group === null) onAttach(saved);
        onBack();
      }}
      head={
        group !== null && (
          <>
            {others > 0 && (
              <Banner tone="warn" look="note">
                {t("sharedWarning", { count: others })}
              </Banner>
            )}
            <Button
              variant="quiet"
              icon={<Unlink aria-hidden="true" />}
              onClick={() => {
                onDetach(group);
                showToast({ message: t("detached", { name: group.name }) });
                onBack();
              }}
              className="justify-self-start"
            >
              {t("detach")}
            </Button>
          </>
        )
      }
    />
  );
}

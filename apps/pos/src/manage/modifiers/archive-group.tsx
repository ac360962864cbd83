"use client";
// Archiving a group takes it off every item, and there is no way back: so it says which before it asks.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { SharedGroup } from "../menu/menu-types.ts";
import { groupWords } from "./group-words.ts";

interface ArchiveGroupProps {
  group: SharedGroup;
  isOpen: boolean;
  onClose: () => void;
  onArchived: () => void;
}

export function ArchiveGroup({ group, isOpen, onClose, onArchived }: ArchiveGroupProps) {
  const t = useTranslator(groupWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const { id, name, products } = group;
  const { mutate, isPending, error } = api.catalog.archiveModifierGroup.useMutation({
    onSuccess: () => {
      showToast({ message: t("archived", { name }) });
      onArchived();
    },
    onSettled: () => void utils.catalog.invalidate(),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("archiveQuestion", { name })}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button variant="danger" onClick={() => mutate({ id, detach: products.length > 0 })} isLoading={isPending}>
            {t("archiveDo")}
          </Button>
        </>
      }
    >
      <p>{products.length === 0 ? t("archiveText") : t("archiveUsed", { count: products.length })}</p>
      {products.length > 0 && <p className="mt-2">{namesOf(products.map((product) => product.name))}</p>}
      {error !== null && (
        <p role="alert" className="mt-2 font-semibold text-danger-ink">
          {errorText(error)}
        </p>
      )}
    </Dialog>
  );
}

const SHOWN = 6;

const namesOf = (names: readonly string[]): string =>
  names.length <= SHOWN ? names.join(", ") : `${names.slice(0, SHOWN).join(", ")} +${String(names.length - SHOWN)}`;

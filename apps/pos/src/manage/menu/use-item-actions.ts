"use client";
// What can be done with a whole item: a copy of it, away with it, back with it.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { showFailure } from "../../shared/show-failure.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { itemWords } from "./item-words.ts";

const UNDO_MS = 10_000;

export function useItemActions(
  { id, name }: { id: number; name: string },
  { onClose, onOpen }: { onClose: () => void; onOpen: (id: number) => void },
) {
  const t = useTranslator(itemWords);
  const restore = useRestore();
  const errorText = useErrorText();
  const utils = api.useUtils();
  const refresh = () => void utils.catalog.invalidate();
  const run = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      showFailure(errorText(error));
    }
    refresh();
  };
  return {
    duplicate: () =>
      void run(async () => {
        const copy = await utils.client.catalog.duplicateProduct.mutate({ id, idempotencyKey: randomKey() });
        onOpen(copy.id);
        showToast({ message: t("duplicated") });
      }),
    archive: () =>
      void run(async () => {
        await utils.client.catalog.deleteProduct.mutate({ id });
        onClose();
        showToast({
          message: t("archived", { name }),
          durationMs: UNDO_MS,
          action: { label: t("undo"), onPress: () => restore({ id, name }) },
        });
      }),
    restore: () => restore({ id, name }),
  };
}

/** Back on the menu; a code that another item took meanwhile is said. */
export function useRestore(): (item: { id: number; name: string }) => void {
  const t = useTranslator(itemWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const { mutate } = api.catalog.restoreProduct.useMutation({
    onSuccess: ({ name }) => showToast({ message: t("restored", { name }) }),
    onError: (error) => {
      const { field } = errorDetailOf(error);
      const isTaken = errorCodeOf(error) === "duplicate" && (field === "sku" || field === "barcode");
      showFailure(isTaken ? t(`${field}Taken`) : errorText(error));
    },
    onSettled: () => void utils.catalog.invalidate(),
  });
  return ({ id }) => mutate({ id });
}

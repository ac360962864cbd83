"use client";
// Deleting a category cannot be undone, and is refused while items are in it: it says so before and after asking.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { Category } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";

interface DeleteCategoryProps {
  category: Category;
  isOpen: boolean;
  onClose: () => void;
  onShow: () => void;
  onDeleted: () => void;
}

export function DeleteCategory({ category, isOpen, onClose, onShow, onDeleted }: DeleteCategoryProps) {
  const t = useTranslator(menuWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const { mutate, isPending, error } = api.catalog.deleteCategory.useMutation({
    onSuccess: () => {
      void utils.catalog.invalidate();
      onDeleted();
    },
  });
  const { name } = category;
  const refusedCount = errorCodeOf(error) === "in_use" ? Number(errorDetailOf(error).count) : 0;
  const held = Math.max(category.productCount, refusedCount);
  const show = () => {
    onClose();
    onShow();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("deleteQuestion", { name })}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          {held > 0 ? (
            <Button onClick={show}>{t("showItems")}</Button>
          ) : (
            <Button variant="danger" onClick={() => mutate({ id: category.id })} isLoading={isPending}>
              {t("delete")}
            </Button>
          )}
        </>
      }
    >
      <p>{held > 0 ? t("deleteRefused", { count: held, name }) : t("deleteText")}</p>
      {error !== null && held === 0 && (
        <p role="alert" className="mt-2 font-semibold text-danger-ink">
          {errorText(error)}
        </p>
      )}
    </Dialog>
  );
}

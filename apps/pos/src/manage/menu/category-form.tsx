"use client";
// One category: its names in both languages, and away with it while nothing is in it.
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Trash2 from "lucide-react/icons/trash-2";
import { type FormEvent, useState } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { DeleteCategory } from "./delete-category.tsx";
import type { Category } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";

interface CategoryFormProps {
  /** null: a new one. */
  category: Category | null;
  onBack: () => void;
  onSaved: (id: number) => void;
  onShow: (id: number) => void;
  onDeleted: (id: number) => void;
}

export function CategoryForm({ category, onBack, onSaved, onShow, onDeleted }: CategoryFormProps) {
  const t = useTranslator(menuWords);
  const [name, setName] = useState(category?.name ?? "");
  const [nameEn, setNameEn] = useState(category?.nameEn ?? "");
  const [isDeleting, setIsDeleting] = useState(false);
  const { save, isSaving, problem } = useSaveCategory(category, onSaved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save({ name: name.trim(), nameEn: nameEn.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field label={t("categoryName")} error={problem}>
        <TextInput
          size="m"
          value={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <Field label={t("categoryNameEn")} isOptional>
        <TextInput
          size="m"
          value={nameEn}
          maxLength={200}
          autoComplete="off"
          lang="en"
          onChange={({ currentTarget }) => setNameEn(currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isLoading={isSaving} className="min-w-28">
          {t("saveCategory")}
        </Button>
        <Button variant="ghost" onClick={onBack}>
          {t(category === null ? "cancel" : "back")}
        </Button>
        {category !== null && (
          <Button
            variant="danger"
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => setIsDeleting(true)}
            className="ml-auto"
          >
            {t("deleteCategory")}
          </Button>
        )}
      </div>
      {category !== null && (
        <DeleteCategory
          category={category}
          isOpen={isDeleting}
          onClose={() => setIsDeleting(false)}
          onShow={() => onShow(category.id)}
          onDeleted={() => {
            showToast({ message: t("deleted", { name: category.name }) });
            onDeleted(category.id);
          }}
        />
      )}
    </form>
  );
}

function useSaveCategory(category: Category | null, onSaved: (id: number) => void) {
  const t = useTranslator(menuWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [isEmpty, setIsEmpty] = useState(false);
  // pressed again after a failure it is still the same wish
  const [idempotencyKey] = useState(randomKey);
  const options = {
    onSuccess: async ({ id }: { id: number }) => {
      await utils.catalog.listCategories.invalidate();
      onSaved(id);
    },
  };
  const create = api.catalog.createCategory.useMutation(options);
  const update = api.catalog.updateCategory.useMutation(options);
  const error = create.error ?? update.error;
  const refused = error && (errorCodeOf(error) === "duplicate" ? t("nameTaken") : errorText(error));
  return {
    isSaving: create.isPending || update.isPending,
    problem: isEmpty ? t("nameMissing") : refused,
    save: (input: { name: string; nameEn: string }) => {
      setIsEmpty(input.name === "");
      if (input.name === "") return;
      if (category === null)
        create.mutate({ ...input, idempotencyKey: `${idempotencyKey}-${input.name}`.slice(0, 64) });
      else update.mutate({ id: category.id, ...input });
    },
  };
}

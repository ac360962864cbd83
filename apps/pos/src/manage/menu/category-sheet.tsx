"use client";
// The categories themselves: in order, by name, away. One sheet for all widths, because a strip cannot be dragged about.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import Pencil from "lucide-react/icons/pencil";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { SortHandle, useSortList } from "../sort-handle.tsx";
import { CategoryForm } from "./category-form.tsx";
import type { Category } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";

/** What the sheet shows: all of them, one, or a new one. */
export type CategoryView = { kind: "list" } | { kind: "one"; category: Category } | { kind: "new" };

interface CategorySheetProps {
  categories: readonly Category[];
  view: CategoryView | null;
  onView: (view: CategoryView | null) => void;
  /** A new one was made, or the items of one are to be seen. */
  onShow: (categoryId: number) => void;
  onDeleted: (categoryId: number) => void;
}

export function CategorySheet({ categories, view, onView, onShow, onDeleted }: CategorySheetProps) {
  const t = useTranslator(menuWords);
  const close = () => onView(null);
  const title =
    view?.kind === "one"
      ? t("editCategory", { name: view.category.name })
      : t(view?.kind === "new" ? "newCategory" : "categories");
  return (
    <Sheet
      isOpen={view !== null}
      onClose={close}
      title={title}
      lead={view?.kind === "list" ? t("sortHint") : undefined}
    >
      <div className="pt-4">
        {view?.kind === "list" ? (
          <CategoryRows categories={categories} onView={onView} />
        ) : (
          <CategoryForm
            key={view?.kind === "one" ? view.category.id : "new"}
            category={view?.kind === "one" ? view.category : null}
            onBack={() => onView(view?.kind === "one" ? { kind: "list" } : null)}
            onSaved={(id) => {
              if (view?.kind === "one") return onView({ kind: "list" });
              close();
              onShow(id);
            }}
            onShow={(id) => {
              close();
              onShow(id);
            }}
            onDeleted={(id) => {
              onView({ kind: "list" });
              onDeleted(id);
            }}
          />
        )}
      </div>
    </Sheet>
  );
}

interface CategoryRowsProps {
  categories: readonly Category[];
  onView: (view: CategoryView) => void;
}

function CategoryRows({ categories, onView }: CategoryRowsProps) {
  const t = useTranslator(menuWords);
  const sort = useSortCategories(categories);
  return (
    <div className="grid gap-3">
      {categories.length === 0 ? (
        <p className="text-pretty text-ink-2">{t("noCategories")}</p>
      ) : (
        <ul aria-label={t("categories")} className="overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
          {sort.ids.map((id) => {
            const category = categories.find((each) => each.id === id);
            if (category === undefined) return null;
            return (
              <li
                key={id}
                ref={sort.rowRef(id)}
                className={`flex min-h-14 items-center gap-1 border-line px-1 not-first:border-t ${sort.draggedId === id ? "bg-accent-soft" : ""}`}
              >
                <SortHandle sort={sort} id={id} name={category.name} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-semibold">{category.name}</span>
                  {category.nameEn !== null && (
                    <span className="block truncate text-ink-2 text-s">{category.nameEn}</span>
                  )}
                </span>
                <span className="money text-ink-2">{category.productCount}</span>
                <IconButton
                  label={t("editCategory", { name: category.name })}
                  onClick={() => onView({ kind: "one", category })}
                >
                  <Pencil aria-hidden="true" />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <Button
        variant="soft"
        icon={<Plus aria-hidden="true" />}
        onClick={() => onView({ kind: "new" })}
        className="justify-self-start"
      >
        {t("addCategory")}
      </Button>
    </div>
  );
}

function useSortCategories(categories: readonly Category[]) {
  const t = useTranslator(menuWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [asked, setAsked] = useState<number[] | null>(null);
  const save = api.catalog.sortCategories.useMutation();
  const known = categories.map(({ id }) => id);
  const kept = asked?.filter((id) => known.includes(id)) ?? [];
  const ids = [...kept, ...known.filter((id) => !kept.includes(id))];
  return useSortList(ids, (next) => {
    setAsked(next);
    save.mutate(
      { ids: next },
      {
        onError: (error) => {
          setAsked(null);
          showFailure(t("sortFailed", { why: errorText(error) }));
        },
        onSettled: () => void utils.catalog.invalidate(),
      },
    );
  });
}

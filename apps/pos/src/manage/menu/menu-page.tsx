"use client";
// The owner's menu: categories beside it, its items as a fast list, and one item open in the drawer.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import { useCallback, useDeferredValue, useState } from "react";
import { useShortcut } from "../../keys/use-shortcut.tsx";
import { api } from "../../trpc/api.ts";
import { ManagePage } from "../manage-page.tsx";
import { SearchBox } from "../search-box.tsx";
import { leaveTo } from "../unsaved.ts";
import { useOpenParam } from "../use-open-param.ts";
import { CategoryAside } from "./category-aside.tsx";
import { CategorySheet, type CategoryView } from "./category-sheet.tsx";
import { ItemDrawer } from "./item-drawer.tsx";
import { ItemList } from "./item-list.tsx";
import { filterOf, type MenuPlace, placeOf, placeText } from "./menu-place.ts";
import type { CategoryPage, ItemRow } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";
import { SortItems } from "./sort-items.tsx";
import { useMenuNews } from "./use-menu-news.ts";
import { useOnSale } from "./use-on-sale.ts";

const MOST_CATEGORIES = 1000;

export function MenuPage() {
  const t = useTranslator(menuWords);
  useMenuNews();
  const [placeParam, setPlace] = useOpenParam("category");
  const [open, setOpen] = useOpenParam("item");
  const [search, setSearch] = useState<string | null>(null);
  const [isSorting, setIsSorting] = useState(false);
  const [view, setView] = useState<CategoryView | null>(null);
  const onSale = useOnSale();
  const { data: categories } = api.catalog.listCategories.useQuery({ skip: 0, limit: MOST_CATEGORIES });
  const place = placeOf(placeParam);
  const filter = filterOf(place, useDeferredValue(search ?? ""));
  const openId = open !== null && /^\d+$/u.test(open) ? Number(open) : null;
  const go = (next: MenuPlace) => {
    setIsSorting(false);
    setPlace(placeText(next), true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: setOpen reads the address only when it is called
  const openItem = useCallback((id: number | "new") => leaveTo(() => setOpen(String(id))), [open]);
  const openSearch = () => setSearch((before) => before ?? "");
  useShortcut("/", t("search"), openSearch, { isEnabled: search === null });
  useShortcut("n", t("emptyAdd"), () => openItem("new"));
  const canSort = (place.kind === "category" || place.kind === "none") && (search ?? "") === "";
  return (
    <ManagePage
      title={titleOf(place, categories, t)}
      aside={
        <CategoryAside
          page={categories}
          place={place}
          onGo={go}
          onAdd={() => setView({ kind: "new" })}
          onArrange={() => setView({ kind: "list" })}
        />
      }
      actions={
        <>
          <IconButton
            label={t("searchOpen")}
            variant="quiet"
            aria-expanded={search !== null}
            onClick={() => setSearch(search === null ? "" : null)}
          >
            <Search aria-hidden="true" />
          </IconButton>
          <Button variant="soft" icon={<Plus aria-hidden="true" />} onClick={() => openItem("new")}>
            {t("addItem")}
          </Button>
        </>
      }
      top={
        search === null ? undefined : <SearchBox value={search} onChange={setSearch} label={t("search")} isFocused />
      }
      drawer={
        open !== null && (
          <ItemDrawer
            key={open}
            itemId={openId}
            categoryId={place.kind === "category" ? place.id : null}
            categories={categories?.items ?? []}
            onClose={() => setOpen(null, true)}
            onOpen={(id) => setOpen(String(id), true)}
          />
        )
      }
    >
      {isSorting && canSort ? (
        <>
          <Button variant="soft" onClick={() => setIsSorting(false)} className="justify-self-start">
            {t("sortDone")}
          </Button>
          <SortItems categoryId={place.kind === "category" ? place.id : null} />
        </>
      ) : (
        <ItemList
          filter={filter}
          openId={openId}
          onSale={onSale}
          action={
            canSort && (
              <Button variant="text" onClick={() => setIsSorting(true)} className="-my-3 text-[14px]">
                {t("sort")}
              </Button>
            )
          }
          categoryNameOf={(row) => nameOf(row, place, categories)}
          onOpen={openItem}
          onAdd={() => openItem("new")}
        />
      )}
      <CategorySheet
        categories={categories?.items ?? []}
        view={view}
        onView={setView}
        onShow={(id) => go({ kind: "category", id })}
        onDeleted={(id) => place.kind === "category" && place.id === id && go({ kind: "all" })}
      />
    </ManagePage>
  );
}

type Words = ReturnType<typeof useTranslator<typeof menuWords.id>>;

function titleOf(place: MenuPlace, categories: CategoryPage | undefined, t: Words): string {
  if (place.kind === "none") return t("uncategorised");
  if (place.kind === "archive") return t("archive");
  const category = place.kind === "category" && categories?.items.find(({ id }) => id === place.id);
  return category ? category.name : t("title");
}

/** In one category it goes without saying. */
const nameOf = (row: ItemRow, place: MenuPlace, categories: CategoryPage | undefined): string | null =>
  place.kind === "category" ? null : (categories?.items.find(({ id }) => id === row.categoryId)?.name ?? null);

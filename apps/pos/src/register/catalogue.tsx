"use client";
// The left side of the register: search, categories and tiles.
import { Banner } from "@atapos/ui/banner";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import PackageOpen from "lucide-react/icons/package-open";
import SearchX from "lucide-react/icons/search-x";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { CatalogueSkeleton } from "./catalogue-skeleton.tsx";
import { ALL, CategoryChips, FAVOURITES, type Section } from "./category-chips.tsx";
import { useRegister } from "./register-context.tsx";
import type { RegisterProduct, RegisterView } from "./register-menu.ts";
import { registerWords } from "./register-words.ts";
import { SearchBar } from "./search-bar.tsx";
import { createSearchIndex } from "./search-index.ts";
import { TileGrid } from "./tile-grid.tsx";
import { useBestSellers, useLatestOrders } from "./use-best-sellers.ts";
import { useRing } from "./use-ring.ts";

export function Catalogue({ isInert }: { isInert: boolean }) {
  const { menu } = useRegister();
  const { view } = menu;
  useLatestOrders();
  return (
    <section inert={isInert} className="flex min-h-0 min-w-0 flex-1 flex-col overflow-hidden pt-4 max-s:pt-3">
      {view === null ? <WithoutMenu /> : <Found view={view} />}
    </section>
  );
}

function WithoutMenu() {
  const { menu } = useRegister();
  const errorText = useErrorText();
  if (menu.isLoading) return <CatalogueSkeleton />;
  return (
    <div className="grid flex-1 place-content-center p-6">
      <ErrorState code={errorCodeOf(menu.error) ?? "internal"} onRetry={menu.reload} align="centre">
        {errorText(menu.error)}
      </ErrorState>
    </div>
  );
}

function Found({ view }: { view: RegisterView }) {
  const { menu } = useRegister();
  const t = useTranslator(registerWords);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Section | null>(null);
  const favourites = useBestSellers(view);
  const section = sectionOf(chosen, view, favourites.length > 0);
  const index = useMemo(() => createSearchIndex(view.products), [view.products]);
  // the field shows each key at once; the tiles follow when there is time, within the same frame on most tills
  const asked = useDeferredValue(query);
  const isSearching = asked.trim() !== "";
  const shown = useMemo(
    () => (asked.trim() === "" ? productsOf(section, view, favourites) : index.search(asked)),
    [asked, section, view, favourites, index],
  );
  const input = useRef<HTMLInputElement>(null);
  const focusSearch = () => {
    input.current?.focus();
    input.current?.select();
  };
  useShortcut("/", t("shortcutSearch"), focusSearch);
  const { onTap } = useRing();
  const addFirst = () => {
    const [first] = query.trim() === "" ? [] : index.search(query);
    if (first === undefined) return;
    setQuery("");
    onTap(first);
  };
  return (
    <>
      <SearchBar
        ref={input}
        query={query}
        found={isSearching ? shown.length : null}
        onChange={setQuery}
        onEnter={addFirst}
        onDown={() => document.querySelector<HTMLElement>("[data-tile][tabindex='0']")?.focus()}
      />
      <CategoryChips
        sections={view.sections}
        hasFavourites={favourites.length > 0}
        value={isSearching ? null : section}
        onChange={(next) => {
          setChosen(next);
          setQuery("");
        }}
      />
      {menu.error !== null && (
        <Banner look="note" tone="warn" className="mx-5 mb-3">
          {t("keptMenu")}
        </Banner>
      )}
      {shown.length === 0 ? (
        <Nothing isSearching={isSearching} hasProducts={view.products.length > 0} />
      ) : (
        <TileGrid
          products={shown}
          setKey={isSearching ? `?${asked}` : String(section)}
          isSearching={isSearching}
          onLeaveTop={focusSearch}
        />
      )}
    </>
  );
}

function sectionOf(chosen: Section | null, view: RegisterView, hasFavourites: boolean): Section {
  if (chosen === ALL || view.sections.some(({ id }) => id === chosen)) return chosen ?? ALL;
  return hasFavourites ? FAVOURITES : ALL;
}

function productsOf(
  section: Section,
  view: RegisterView,
  favourites: readonly RegisterProduct[],
): readonly RegisterProduct[] {
  if (section === ALL) return view.products;
  if (section === FAVOURITES) return favourites;
  return view.products.filter((product) => product.categoryId === section);
}

function Nothing({ isSearching, hasProducts }: { isSearching: boolean; hasProducts: boolean }) {
  const t = useTranslator(registerWords);
  const Icon = isSearching ? SearchX : PackageOpen;
  const title = isSearching ? "noneFound" : hasProducts ? "emptyCategory" : "noProducts";
  return (
    <div className="grid flex-1 place-content-center">
      <EmptyState align="centre" icon={<Icon aria-hidden="true" />} title={t(title)}>
        {isSearching ? t("noneFoundHint") : hasProducts ? undefined : t("noProductsHint")}
      </EmptyState>
    </div>
  );
}

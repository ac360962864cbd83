"use client";
// The left side of the register: search, categories and tiles.
import { Banner } from "@atapos/ui/banner";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import PackageOpen from "lucide-react/icons/package-open";
import SearchX from "lucide-react/icons/search-x";
import { useRef } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { CatalogueSkeleton } from "./catalogue-skeleton.tsx";
import { CategoryChips } from "./category-chips.tsx";
import { useRegister } from "./register-context.tsx";
import type { RegisterView } from "./register-menu.ts";
import { registerWords } from "./register-words.ts";
import { SearchBar } from "./search-bar.tsx";
import { TileGrid } from "./tile-grid.tsx";
import { useLatestOrders } from "./use-best-sellers.ts";
import { useRing } from "./use-ring.ts";
import { useShownProducts } from "./use-shown-products.ts";

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
  const { onTap } = useRing();
  const shown = useShownProducts(view);
  const input = useRef<HTMLInputElement>(null);
  const focusSearch = () => {
    input.current?.focus();
    input.current?.select();
  };
  useShortcut("/", t("shortcutSearch"), focusSearch);
  const addFirst = () => {
    const first = shown.firstHit();
    if (first === undefined) return;
    shown.setQuery("");
    onTap(first);
  };
  const { products, isSearching } = shown;
  return (
    <>
      <SearchBar
        ref={input}
        query={shown.query}
        found={isSearching ? products.length : null}
        onChange={shown.setQuery}
        onEnter={addFirst}
        onDown={() => document.querySelector<HTMLElement>("[data-tile][tabindex='0']")?.focus()}
      />
      <CategoryChips
        sections={view.sections}
        hasFavourites={shown.hasFavourites}
        value={isSearching ? null : shown.section}
        onChange={shown.setSection}
      />
      {menu.error !== null && (
        <Banner look="note" tone="warn" className="mx-5 mb-3">
          {t("keptMenu")}
        </Banner>
      )}
      {products.length === 0 ? (
        <Nothing isSearching={isSearching} hasProducts={view.products.length > 0} />
      ) : (
        <TileGrid products={products} setKey={shown.setKey} isSearching={isSearching} onLeaveTop={focusSearch} />
      )}
    </>
  );
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

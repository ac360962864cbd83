"use client";
// Search turns the dock round: the field lies under the thumb, hits and filters above it.
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import SearchIcon from "lucide-react/icons/search";
import { useState } from "react";
import { useDiner } from "./diner-context.tsx";
import { FullScreen } from "./full-screen.tsx";
import { ItemRow } from "./item-row.tsx";
import { SearchFoot } from "./search-foot.tsx";
import { searchProducts } from "./search-products.ts";
import { searchWords } from "./search-words.ts";
import { suggestedOf } from "./section-list.ts";
import { closeView, isOpenIn, useView } from "./view.ts";

export default function SearchScreen() {
  const view = useView();
  const { menu } = useDiner();
  const t = useTranslator(searchWords);
  const [query, setQuery] = useState("");
  const [section, setSection] = useState<number | null>(null);
  const asked = query.trim();
  const inSection = menu.products.filter((product) => section === null || (product.categoryId ?? 0) === section);
  const hits =
    asked === "" ? (section === null ? [] : inSection) : searchProducts({ ...menu, products: inSection }, asked);
  return (
    <FullScreen
      isOpen={isOpenIn(view, "search")}
      onClose={closeView}
      title={asked !== "" && hits.length > 0 ? t("found", { count: hits.length, query: asked }) : t("title")}
      lead={menu.merchant.name}
      backLabel={t("back")}
      foot={<SearchFoot query={query} onQuery={setQuery} section={section} onSection={setSection} />}
    >
      <p role="status" className="sr-only">
        {asked === "" ? "" : t("found", { count: hits.length, query: asked })}
      </p>
      {hits.length > 0 ? (
        <ul className="pairs s:grid s:grid-cols-2 s:gap-x-8">
          {hits.map((product) => (
            <ItemRow key={product.id} product={product} query={asked} />
          ))}
        </ul>
      ) : (
        <div className="pt-2">
          <EmptyState
            as="h3"
            icon={<SearchIcon />}
            title={asked === "" ? t("startTitle") : t("noneTitle", { query: asked })}
          >
            {t(asked === "" ? "startText" : "noneText")}
          </EmptyState>
          <h4 className="pt-7 pb-1 font-extrabold text-l">{t("suggested")}</h4>
          <ul className="pairs s:grid s:grid-cols-2 s:gap-x-8">
            {suggestedOf(menu).map((product) => (
              <ItemRow key={product.id} product={product} />
            ))}
          </ul>
        </div>
      )}
    </FullScreen>
  );
}

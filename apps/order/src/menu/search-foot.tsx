"use client";
import { Chip } from "@atapos/ui/chip";
import { useTranslator } from "@atapos/ui/language";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { useCart } from "../cart/use-cart.ts";
import { useDiner } from "./diner-context.tsx";
import { searchWords } from "./search-words.ts";
import { replaceView } from "./view.ts";

interface SearchFootProps {
  query: string;
  onQuery: (query: string) => void;
  section: number | null;
  onSection: (section: number | null) => void;
}

export function SearchFoot({ query, onQuery, section, onSection }: SearchFootProps) {
  return (
    <div className="pb-dock shrink-0 bg-bg px-4 pt-2 s:px-7">
      <SectionChips section={section} onSection={onSection} />
      <div className="mt-2 flex gap-2">
        <QueryField query={query} onQuery={onQuery} />
        <CartSquare />
      </div>
    </div>
  );
}

function SectionChips({ section, onSection }: Pick<SearchFootProps, "section" | "onSection">) {
  const { menu } = useDiner();
  return (
    <div className="no-scrollbar -mx-4 flex gap-2 overflow-x-auto px-4 s:-mx-7 s:px-7">
      {menu.sections.map(({ id, name }) =>
        name === null ? null : (
          <Chip key={id} isOn={section === id} onClick={() => onSection(section === id ? null : id)}>
            {name}
          </Chip>
        ),
      )}
    </div>
  );
}

function QueryField({ query, onQuery }: Pick<SearchFootProps, "query" | "onQuery">) {
  const t = useTranslator(searchWords);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const clear = () => {
    onQuery("");
    input.current?.focus();
  };
  return (
    <search className="flex h-15 min-w-0 flex-1 items-center gap-3 rounded-dock bg-raised pr-1 pl-4.5 text-accent-ink shadow-2 inset-ring-2 inset-ring-accent [&_svg]:size-6 [&_svg]:shrink-0">
      <Search aria-hidden="true" />
      <input
        ref={input}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        aria-label={t("field")}
        placeholder={t("hint")}
        data-autofocus
        enterKeyHint="search"
        autoComplete="off"
        className="h-14 min-w-0 flex-1 bg-transparent font-bold text-ink text-input caret-accent outline-none placeholder:font-medium placeholder:text-ink-2"
      />
      {query !== "" && (
        <button
          type="button"
          aria-label={t("clear")}
          onClick={clear}
          className="press grid size-12 place-items-center text-ink"
        >
          <X aria-hidden="true" />
        </button>
      )}
    </search>
  );
}

function CartSquare() {
  const { count } = useCart();
  const t = useTranslator(searchWords);
  if (count === 0) return null;
  return (
    <button
      type="button"
      aria-label={t("openCart", { count })}
      onClick={() => replaceView({ kind: "cart" })}
      className="press grid size-15 shrink-0 place-items-center rounded-dock bg-accent shadow-2 l:hidden"
    >
      <span className="grid h-9 min-w-9 place-items-center rounded-[11px] bg-on-accent px-1.5 font-extrabold text-accent text-l tabular-nums">
        {count}
      </span>
    </button>
  );
}

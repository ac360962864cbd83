"use client";
import { useTranslator } from "@atapos/ui/language";
import { VisuallyHidden } from "@atapos/ui/visually-hidden";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import type { KeyboardEvent, Ref } from "react";
import { HeldButton } from "../held/held-button.tsx";
import { ConnectionMark } from "./connection-mark.tsx";
import { registerWords } from "./register-words.ts";

interface SearchBarProps {
  ref: Ref<HTMLInputElement>;
  query: string;
  /** null: nobody searches. */
  found: number | null;
  onChange: (query: string) => void;
  onEnter: () => void;
  /** Down to the tiles. */
  onDown: () => void;
}

export function SearchBar({ ref, query, found, onChange, onEnter, onDown }: SearchBarProps) {
  const t = useTranslator(registerWords);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") onEnter();
    else if (event.key === "ArrowDown") onDown();
    // pressed once more by habit: the field has the focus already, and nothing is called so
    else if (event.key === "/" && query === "") return event.preventDefault();
    else if (event.key === "Escape" && query !== "") onChange("");
    else if (event.key === "Escape") event.currentTarget.blur();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: not every browser knows the search element yet
    <div role="search" className="flex shrink-0 gap-2.5 px-5 pb-3 max-s:gap-2 max-s:px-3">
      <div className="flex h-12 min-w-0 flex-1 items-center gap-2.5 rounded-control bg-raised px-3.5 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent [&_svg]:size-5 [&_svg]:shrink-0">
        <Search aria-hidden="true" />
        <input
          ref={ref}
          type="text"
          inputMode="search"
          enterKeyHint="done"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-label={t("search")}
          aria-keyshortcuts="/"
          aria-controls="tiles"
          value={query}
          placeholder={t("search")}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={press}
          className="h-full min-w-0 flex-1 bg-transparent font-medium text-input caret-accent outline-none placeholder:text-ellipsis placeholder:text-ink-2"
        />
        {query === "" ? (
          <kbd className="grid h-6 min-w-6 place-items-center rounded-[6px] border border-line bg-sunken px-1.75 font-sans font-semibold text-ink-2 text-xs max-s:hidden">
            /
          </kbd>
        ) : (
          <button
            type="button"
            aria-label={t("clearSearch")}
            onClick={() => onChange("")}
            className="-mr-3.5 grid size-12 place-items-center rounded-control"
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <VisuallyHidden>
        <span role="status">{found === null ? "" : t("found", { count: found })}</span>
      </VisuallyHidden>
      <HeldButton />
      <ConnectionMark />
    </div>
  );
}

"use client";
// Looks through the list below it as one types; `/` goes there from anywhere on the page.
import { useTranslator } from "@atapos/ui/language";
import Search from "lucide-react/icons/search";
import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { manageWords } from "./manage-words.ts";

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** What is looked through: `Cari nama atau SKU`. */
  label: string;
  /** Was opened to be typed into. */
  isFocused?: boolean;
  className?: string;
}

export function SearchBox({ value, onChange, label, isFocused = false, className = "" }: SearchBoxProps) {
  const t = useTranslator(manageWords);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocused) input.current?.focus();
  }, [isFocused]);
  useShortcut("/", label, () => input.current?.focus());
  const clear = () => {
    onChange("");
    input.current?.focus();
  };
  return (
    <div
      className={`flex h-12 items-center gap-2.5 rounded-control bg-raised pl-3.5 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent ${className}`}
    >
      <Search aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={({ key }) => key === "Escape" && onChange("")}
        className="h-full min-w-0 flex-1 bg-transparent pr-3 font-medium text-input caret-accent outline-none placeholder:text-ink-2 [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== "" && (
        <button
          type="button"
          aria-label={t("clearSearch")}
          onClick={clear}
          className="press grid size-12 place-items-center rounded-full hover:bg-fill [&_svg]:size-5"
        >
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

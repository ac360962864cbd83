"use client";
import { useTranslator } from "@atapos/ui/language";
import Search from "lucide-react/icons/search";
import { menuWords } from "../words/menu-words.ts";
import { openView } from "./view.ts";

/** Where there is no dock, the search stands in the head; both open the same screen. */
export function SearchField() {
  const t = useTranslator(menuWords);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={() => openView({ kind: "search" })}
      className="press mr-2 hidden min-h-12 w-75 items-center gap-2.5 rounded-base bg-raised px-4 font-semibold text-ink-2 inset-ring inset-ring-line-strong l:flex [&_svg]:size-5"
    >
      <Search aria-hidden="true" />
      {t("searchHint")}
    </button>
  );
}

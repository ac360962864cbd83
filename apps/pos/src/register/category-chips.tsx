"use client";
import { useTranslator } from "@atapos/ui/language";
import LayoutGrid from "lucide-react/icons/layout-grid";
import Star from "lucide-react/icons/star";
import type { ReactNode } from "react";
import { registerWords } from "./register-words.ts";

export const ALL = "all";
export const FAVOURITES = "favourites";
/** A category's id, or one of the two sets that are none. */
export type Section = number | typeof ALL | typeof FAVOURITES;

interface CategoryChipsProps {
  sections: readonly { id: number; name: string }[];
  hasFavourites: boolean;
  /** null: a search shows its own products. */
  value: Section | null;
  onChange: (section: Section) => void;
}

export function CategoryChips({ sections, hasFavourites, value, onChange }: CategoryChipsProps) {
  const t = useTranslator(registerWords);
  const chip = (section: Section, label: string, icon?: ReactNode) => (
    <CategoryChip key={section} isOn={value === section} onPress={() => onChange(section)} icon={icon}>
      {label}
    </CategoryChip>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways in every browser
    <div
      role="group"
      aria-label={t("categories")}
      className="no-scrollbar flex shrink-0 gap-2 overflow-x-auto px-5 pt-0.5 pb-3 [mask:linear-gradient(90deg,#000_calc(100%-56px),transparent)] max-s:px-3"
    >
      {hasFavourites && chip(FAVOURITES, t("favourites"), <Star aria-hidden="true" />)}
      {chip(ALL, t("all"), <LayoutGrid aria-hidden="true" />)}
      {sections.map(({ id, name }) => chip(id, name))}
      <span aria-hidden="true" className="w-8 shrink-0" />
    </div>
  );
}

interface CategoryChipProps {
  isOn: boolean;
  onPress: () => void;
  icon?: ReactNode;
  children: ReactNode;
}

function CategoryChip({ isOn, onPress, icon, children }: CategoryChipProps) {
  const look = isOn
    ? "bg-accent-soft font-bold text-accent-ink inset-ring-[1.5px] inset-ring-accent"
    : "font-semibold text-ink-2 inset-ring inset-ring-line hover:bg-surface hover:text-ink";
  const press = (element: HTMLElement) => {
    onPress();
    element.scrollIntoView({ block: "nearest", inline: "center" });
  };
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={(event) => press(event.currentTarget)}
      className={`inline-flex min-h-12 shrink-0 items-center gap-2 whitespace-nowrap rounded-full px-4 text-[14.5px] transition-colors focus-visible:-outline-offset-2 [&_svg]:size-4 [&_svg]:stroke-2 ${look}`}
    >
      {icon}
      {children}
    </button>
  );
}

"use client";
// Where in the menu one is: its categories with what is in them, and the way to change them.
import { useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import Settings2 from "lucide-react/icons/settings-2";
import type { ReactNode } from "react";
import { AsideButton, AsideList } from "../aside-list.tsx";
import { BackToSections } from "../section-list.tsx";
import type { MenuPlace } from "./menu-place.ts";
import type { CategoryPage } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";

interface CategoryAsideProps {
  /** undefined: on its way. */
  page: CategoryPage | undefined;
  place: MenuPlace;
  onGo: (place: MenuPlace) => void;
  onAdd: () => void;
  onArrange: () => void;
}

export function CategoryAside({ page, place, onGo, onAdd, onArrange }: CategoryAsideProps) {
  const t = useTranslator(menuWords);
  const { live, uncategorised = 0, archived = 0 } = page?.products ?? {};
  return (
    <AsideList label={t("categories")} head={<BackToSections />}>
      <AsideButton isHere={place.kind === "all"} count={live} onPress={() => onGo({ kind: "all" })}>
        {t("all")}
      </AsideButton>
      {page?.items.map(({ id, name, productCount }) => (
        <AsideButton
          key={id}
          isHere={place.kind === "category" && place.id === id}
          count={productCount}
          onPress={() => onGo({ kind: "category", id })}
        >
          {name}
        </AsideButton>
      ))}
      {(uncategorised > 0 || place.kind === "none") && (
        <AsideButton isHere={place.kind === "none"} count={uncategorised} onPress={() => onGo({ kind: "none" })}>
          {t("uncategorised")}
        </AsideButton>
      )}
      {(archived > 0 || place.kind === "archive") && (
        <AsideButton isHere={place.kind === "archive"} count={archived} onPress={() => onGo({ kind: "archive" })}>
          {t("archive")}
        </AsideButton>
      )}
      {page !== undefined && (
        <>
          <AsideAction icon={<Plus aria-hidden="true" />} onPress={onAdd}>
            {t("addCategory")}
          </AsideAction>
          {page.items.length > 0 && (
            <AsideAction icon={<Settings2 aria-hidden="true" />} onPress={onArrange}>
              {t("sortCategories")}
            </AsideAction>
          )}
        </>
      )}
    </AsideList>
  );
}

const AsideAction = ({ icon, onPress, children }: { icon: ReactNode; onPress: () => void; children: string }) => (
  <li>
    <button
      type="button"
      onClick={onPress}
      className="press flex min-h-12 w-full items-center gap-2.5 whitespace-nowrap rounded-control px-3 text-left font-semibold text-accent-ink text-m hover:bg-sunken [&_svg]:size-5 [&_svg]:shrink-0"
    >
      {icon}
      {children}
    </button>
  </li>
);

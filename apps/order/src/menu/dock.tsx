"use client";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Search from "lucide-react/icons/search";
import { useCart } from "../cart/use-cart.ts";
import { menuWords } from "../words/menu-words.ts";
import { CartBar } from "./cart-bar.tsx";
import { useIsOnline } from "./online.ts";
import { RunningSlot } from "./running-slot.tsx";
import { useIsWide } from "./use-is-wide.ts";
import { openView } from "./view.ts";

/** Everything one does is within the thumb's reach: the search, and the order as soon as there is one. */
export function Dock() {
  const { count } = useCart();
  const t = useTranslator(menuWords);
  const isOnline = useIsOnline();
  const isWide = useIsWide();
  const search = () => openView({ kind: "search" });
  return (
    <div className="pb-dock pointer-events-none fixed inset-x-0 bottom-0 z-20 mx-auto flex max-w-[520px] flex-wrap gap-2 px-4 pt-5 *:pointer-events-auto before:absolute before:inset-y-0 before:-inset-x-[50vw] before:-z-10 before:bg-linear-to-b before:from-transparent before:to-24% before:to-bg l:hidden">
      {!isWide && <RunningSlot />}
      {count > 0 ? (
        <>
          <IconButton variant="dock" label={t("search")} aria-haspopup="dialog" onClick={search}>
            <Search aria-hidden="true" />
          </IconButton>
          <CartBar isOnline={isOnline} />
        </>
      ) : (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={search}
          className="press flex h-15 flex-1 items-center gap-3 rounded-dock bg-raised px-5 font-semibold text-ink-2 shadow-2 inset-ring inset-ring-line [&_svg]:size-6"
        >
          <Search aria-hidden="true" />
          {t("searchHint")}
        </button>
      )}
    </div>
  );
}

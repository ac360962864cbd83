"use client";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import Search from "lucide-react/icons/search";
import { SoundButton } from "../alerts/sound-button.tsx";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { type BoardFilter, FILTERS } from "./board-lanes.ts";
import { orderWords } from "./order-words.ts";
import { searchWords } from "./search-words.ts";

interface OrdersHeadProps {
  filter: BoardFilter;
  onFilter: (filter: BoardFilter) => void;
  onSearch: () => void;
}

export function OrdersHead({ filter, onFilter, onSearch }: OrdersHeadProps) {
  const t = useTranslator(orderWords);
  const tSearch = useTranslator(searchWords);
  useShortcut("/", tSearch("open"), onSearch);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-3 px-4 pt-3 pb-3 s:min-h-20 s:flex-nowrap s:px-6">
      <h1 className="min-w-0 flex-1 font-bold text-2xl tracking-[-0.022em]">{t("title")}</h1>
      <SegmentedControl
        label={t("filter")}
        segments={FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
        value={filter}
        onChange={onFilter}
        className="no-scrollbar max-s:order-last max-s:w-full max-s:overflow-x-auto [&_span]:px-3 s:[&_span]:px-4 [&_span]:min-h-11!"
      />
      <IconButton variant="quiet" label={tSearch("open")} onClick={onSearch}>
        <Search aria-hidden="true" />
      </IconButton>
      <SoundButton />
    </header>
  );
}

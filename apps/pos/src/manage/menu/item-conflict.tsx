"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useOutlet } from "../../orders/use-outlet.ts";
import { ConflictPanel } from "../conflict-panel.tsx";
import { differences, type Side, sideOf } from "../merge-drafts.ts";
import { clockText, weeklyWindowsText } from "../weekly-windows-text.ts";
import { weeklyWindowsWords } from "../weekly-windows-words.ts";
import { ITEM_FIELDS, type ItemField } from "./item-draft.ts";
import { FIELD_NAMES, itemFieldText } from "./item-field-text.ts";
import { type ItemSession, sidesOf } from "./item-session.ts";
import { itemWords } from "./item-words.ts";
import type { Category, Item, SharedGroup } from "./menu-types.ts";

interface ItemConflictProps {
  session: ItemSession;
  newer: Item;
  categories: readonly Category[];
  groups: readonly SharedGroup[];
  chosen: ReadonlyMap<ItemField, Side>;
  onChoose: (field: ItemField, side: Side) => void;
  onDropMine: () => void;
}

export function ItemConflict(props: ItemConflictProps) {
  const { session, newer, categories, groups, chosen, onChoose, onDropMine } = props;
  const t = useTranslator(itemWords);
  const hours = useTranslator(weeklyWindowsWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  const sides = sidesOf(session, newer);
  const read = {
    t,
    money: (amount: number) => formatMoney(amount, currency, language),
    categoryName: (id: number) => categories.find((each) => each.id === id)?.name ?? "",
    groupName: (id: number) => groups.find((each) => each.id === id)?.name ?? "",
    hours: (windows: typeof sides.mine.availability) =>
      weeklyWindowsText(windows, hours, (time) => clockText(time, language)),
  };
  const rows = differences(ITEM_FIELDS, sides).map((difference) => ({
    field: difference.field,
    name: t(FIELD_NAMES[difference.field]),
    mine: itemFieldText(difference.field, sides.mine, read),
    theirs: itemFieldText(difference.field, sides.theirs, read),
    chosen: sideOf(difference, chosen),
  }));
  return (
    <ConflictPanel
      by={newer.changedBy?.name ?? null}
      at={newer.updatedAt}
      rows={rows}
      onChoose={onChoose}
      onDropMine={onDropMine}
    />
  );
}

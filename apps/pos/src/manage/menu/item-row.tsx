"use client";
import { Button } from "@atapos/ui/button";
import { formatDate, formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import { memo } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { ListRow } from "../list-card.tsx";
import type { ItemRow as Row } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";
import { rowNote, rowPrice } from "./row-note.ts";
import { rowNoteText } from "./row-note-text.ts";
import { Thumb } from "./thumb.tsx";

interface ItemRowProps {
  row: Row;
  isOpen: boolean;
  isOn: boolean;
  /** Said when there is nothing else to say. */
  categoryName: string | null;
  /** Epoch of the present minute: what is out of its hours changes with it. */
  atMs: number;
  onOpen: (id: number) => void;
  onTurn: (row: Row, isOn: boolean) => void;
  onRestore: (row: Row) => void;
}

export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { row, isOpen, isOn, categoryName, atMs, onOpen, onTurn, onRestore } = props;
  const t = useTranslator(menuWords);
  const language = useLanguage();
  const { currency, timeZone } = useOutlet();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const { price, isFrom } = rowPrice(row);
  const isArchived = row.archivedAt !== null;
  const note = rowNoteText(rowNote({ ...row, isAvailable: isOn }, atMs, timeZone), t, money);
  const sub = isArchived
    ? { text: t("archivedOn", { date: formatDate(row.archivedAt ?? "", { language, timeZone }) }), isUrgent: false }
    : note;
  return (
    <ListRow
      onOpen={() => onOpen(row.id)}
      isOpen={isOpen}
      picture={<Thumb url={row.thumbnailUrl} />}
      title={row.name}
      sub={
        <>
          {/* on a phone the name needs the room at the right */}
          <span className="money text-ink s:hidden">{money(price)} </span>
          <span className={sub.isUrgent ? "font-semibold text-warn-ink" : undefined}>
            {sub.text !== "" ? sub.text : (categoryName ?? row.sku ?? "\u00a0")}
          </span>
        </>
      }
      end={
        <span className="max-s:hidden">
          {isFrom && <small className="mr-1.5 text-ink-2 text-s">{t("from")}</small>}
          {money(price)}
        </span>
      }
      control={
        isArchived ? (
          <Button variant="soft" aria-label={t("restoreOf", { name: row.name })} onClick={() => onRestore(row)}>
            {t("restore")}
          </Button>
        ) : (
          <Switch label={t("onSaleOf", { name: row.name })} isOn={isOn} onChange={(next) => onTurn(row, next)} />
        )
      }
    />
  );
});

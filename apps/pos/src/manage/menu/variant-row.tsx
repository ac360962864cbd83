"use client";
import { Badge } from "@atapos/ui/badge";
import { Button } from "@atapos/ui/button";
import { formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import ChevronUp from "lucide-react/icons/chevron-up";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import { useId } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { InsetField } from "../inset-field.tsx";
import { MoneyField } from "../money-field.tsx";
import { SortHandle, type SortList } from "../sort-handle.tsx";
import type { VariantDraft } from "./item-draft.ts";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import { StockField } from "./stock-field.tsx";

interface VariantRowProps {
  sort: SortList<string>;
  variant: VariantDraft;
  problems: Problems;
  isOpen: boolean;
  onOpen: () => void;
  onChange: (change: Partial<VariantDraft>) => void;
  onRemove: () => void;
}

export function VariantRow(props: VariantRowProps) {
  const { sort, variant, isOpen, onOpen } = props;
  const t = useTranslator(itemWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  const name = variant.name.trim() === "" ? t("newVariant") : variant.name;
  return (
    <li
      ref={sort.rowRef(variant.key)}
      className={`border-line not-first:border-t ${sort.draggedId === variant.key ? "bg-accent-soft" : ""}`}
    >
      <div className="flex min-h-12 items-center gap-1 pr-1">
        <SortHandle sort={sort} id={variant.key} name={name} />
        <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
        {!variant.isAvailable ? (
          <Badge tone="outline">{t("variantOff")}</Badge>
        ) : (
          variant.stock === "0" && <Badge tone="outline">{t("variantOut")}</Badge>
        )}
        <span className="money px-1">{variant.price !== null && formatMoney(variant.price, currency, language)}</span>
        <IconButton
          label={t(isOpen ? "closeVariant" : "editVariant", { name })}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          {isOpen ? <ChevronUp aria-hidden="true" /> : <Pencil aria-hidden="true" />}
        </IconButton>
      </div>
      {isOpen && <VariantFields {...props} />}
    </li>
  );
}

function VariantFields({ variant, problems, onChange, onRemove }: VariantRowProps) {
  const t = useTranslator(itemWords);
  const { currency } = useOutlet();
  const switchId = useId();
  const problemOf = (field: string) => {
    const problem = problems.get(`variant:${variant.key}:${field}`);
    return problem && t(problem);
  };
  return (
    <div className="grid gap-2 px-3 pt-1 pb-3">
      <InsetField
        label={t("variantName")}
        value={variant.name}
        maxLength={200}
        autoComplete="off"
        // a new one is typed into at once
        autoFocus={variant.name === ""}
        error={problemOf("name")}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <div className="grid grid-cols-2 items-start gap-2">
        <MoneyField
          label={t("price")}
          value={variant.price}
          currency={currency}
          error={problemOf("price")}
          onChange={(price) => onChange({ price })}
        />
        <StockField stock={variant.stock} error={problemOf("stock")} onChange={(stock) => onChange({ stock })} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <InsetField
          label={t("sku")}
          value={variant.sku}
          maxLength={64}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ sku: currentTarget.value })}
        />
        <InsetField
          label={t("barcode")}
          value={variant.barcode}
          maxLength={64}
          autoComplete="off"
          onChange={({ currentTarget }) => onChange({ barcode: currentTarget.value })}
        />
      </div>
      <div className="flex items-center gap-3">
        <label htmlFor={switchId} className="flex-1 font-semibold">
          {t("variantOnSale")}
        </label>
        <Switch id={switchId} isOn={variant.isAvailable} onChange={(isAvailable) => onChange({ isAvailable })} />
      </div>
      <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onClick={onRemove} className="justify-self-start">
        {t("removeVariant")}
      </Button>
    </div>
  );
}

"use client";
import { Badge } from "@atapos/ui/badge";
import { Button } from "@atapos/ui/button";
import { formatExtra, formatMoney } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import ChevronUp from "lucide-react/icons/chevron-up";
import Pencil from "lucide-react/icons/pencil";
import Trash2 from "lucide-react/icons/trash-2";
import { useId } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { LangField } from "../lang-field.tsx";
import { MoneyField } from "../money-field.tsx";
import { SortHandle, type SortList } from "../sort-handle.tsx";
import { DefaultMark } from "./default-mark.tsx";
import type { OptionDraft } from "./group-draft.ts";
import { groupWords } from "./group-words.ts";

interface OptionRowProps {
  sort: SortList<string>;
  option: OptionDraft;
  /** One at most is chosen: marks are round. */
  isSingle: boolean;
  problem: string | undefined;
  isOpen: boolean;
  onOpen: () => void;
  onDefault: () => void;
  onChange: (change: Partial<OptionDraft>) => void;
  onRemove: () => void;
}

export function OptionRow(props: OptionRowProps) {
  const { sort, option, isSingle, isOpen, onOpen, onDefault } = props;
  const t = useTranslator(groupWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  const name = option.name.trim() === "" ? t("newOption") : option.name;
  const price = option.price ?? 0;
  return (
    <li
      ref={sort.rowRef(option.key)}
      className={`border-line not-first:border-t ${sort.draggedId === option.key ? "bg-accent-soft" : ""}`}
    >
      <div className="flex min-h-14 items-center gap-1 pr-1">
        <SortHandle sort={sort} id={option.key} name={name} />
        <DefaultMark
          label={t("setDefault", { name })}
          isSingle={isSingle}
          isOn={option.isDefault}
          onToggle={onDefault}
        />
        <span className="min-w-0 flex-1 truncate font-semibold">{name}</span>
        {option.isDefault && <Badge tone="ok">{t("default")}</Badge>}
        {!option.isAvailable && <Badge tone="outline">{t("optionOut")}</Badge>}
        <span className={`money px-1 ${price === 0 ? "text-ink-2" : ""}`}>
          {price === 0 ? formatMoney(0, currency, language) : formatExtra(price, currency, language)}
        </span>
        <IconButton label={t(isOpen ? "closeOption" : "editOption", { name })} aria-expanded={isOpen} onClick={onOpen}>
          {isOpen ? <ChevronUp aria-hidden="true" /> : <Pencil aria-hidden="true" />}
        </IconButton>
      </div>
      {isOpen && <OptionFields {...props} />}
    </li>
  );
}

function OptionFields({ option, problem, onChange, onRemove }: OptionRowProps) {
  const t = useTranslator(groupWords);
  const { currency } = useOutlet();
  const switchId = useId();
  return (
    <div className="grid gap-2 px-3 pt-1 pb-3">
      <LangField
        language="id"
        label={t("nameId")}
        value={option.name}
        error={problem}
        isStarted={option.name === ""}
        onChange={(name) => onChange({ name })}
      />
      <LangField language="en" label={t("nameEn")} value={option.nameEn} onChange={(nameEn) => onChange({ nameEn })} />
      <MoneyField
        label={t("extra")}
        value={option.price}
        currency={currency}
        onChange={(price) => onChange({ price })}
      />
      <div className="flex items-center gap-3">
        <label htmlFor={switchId} className="flex-1 font-semibold">
          {t("optionOnSale")}
        </label>
        <Switch id={switchId} isOn={option.isAvailable} onChange={(isAvailable) => onChange({ isAvailable })} />
      </div>
      <Button variant="danger" icon={<Trash2 aria-hidden="true" />} onClick={onRemove} className="justify-self-start">
        {t("removeOption")}
      </Button>
    </div>
  );
}

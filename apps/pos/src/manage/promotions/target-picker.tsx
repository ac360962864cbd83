"use client";
// A page within the drawer: categories and items to choose, each chosen one with an amount of its own where it differs.
import { Button } from "@atapos/ui/button";
import { formatMoney, formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import { useState } from "react";
import { api } from "../../trpc/api.ts";
import { Drawer } from "../drawer.tsx";
import { GroupBox } from "../group-box.tsx";
import { Loaded } from "../loaded.tsx";
import { SearchBox } from "../search-box.tsx";
import { AmountField } from "./amount-field.tsx";
import type { PromotionDraft, TargetDraft } from "./promotion-draft.ts";
import { promotionWords } from "./promotion-words.ts";
import { isSame } from "./target-chips.tsx";

interface TargetPickerProps {
  draft: PromotionDraft;
  currency: string;
  isDirty: boolean;
  onChange: (part: Partial<PromotionDraft>) => void;
  onBack: () => void;
  onClose: () => void;
}

/** More is found by searching than by scrolling. */
const FIRST_ITEMS = 60;

export function TargetPicker({ draft, currency, isDirty, onChange, onBack, onClose }: TargetPickerProps) {
  const t = useTranslator(promotionWords);
  const query = api.catalog.registerMenu.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const [search, setSearch] = useState("");
  const [isWhole, setIsWhole] = useState(false);
  const wanted = search.trim().toLowerCase();
  const holds = ({ name }: { name: string }) => name.toLowerCase().includes(wanted);
  const choices = { draft, currency, onChange };
  return (
    <Drawer
      title={t("pickTitle")}
      onClose={onClose}
      isDirty={isDirty}
      onBack={onBack}
      foot={
        <Button block onClick={onBack}>
          {t("pickDone", { count: draft.targets.length })}
        </Button>
      }
    >
      <SearchBox value={search} onChange={setSearch} label={t("pickSearch")} className="sticky top-0 z-1" />
      <Loaded query={query}>
        {(menu) => {
          const categories = menu.categories.filter(holds);
          const items = menu.products.filter(holds);
          const shown = isWhole || wanted !== "" ? items : items.slice(0, FIRST_ITEMS);
          const sizeOf = (id: number) => menu.products.filter(({ categoryId }) => categoryId === id).length;
          if (categories.length + items.length === 0) return <p className="py-6 text-ink-2">{t("pickNothing")}</p>;
          return (
            <>
              {categories.length > 0 && (
                <GroupBox title={t("pickCategories")}>
                  <p className="border-line border-b px-3.5 py-2 text-ink-2 text-s">{t("pickCategoriesHint")}</p>
                  {categories.map(({ id, name }) => (
                    <TargetRow
                      key={id}
                      {...choices}
                      target={{ kind: "category", id, name }}
                      end={t("items", { count: sizeOf(id) })}
                    />
                  ))}
                </GroupBox>
              )}
              {items.length > 0 && (
                <GroupBox title={t("pickItems")}>
                  {shown.map(({ id, name, price }) => (
                    <TargetRow key={id} {...choices} target={{ kind: "item", id, name }} price={price} />
                  ))}
                </GroupBox>
              )}
              {shown.length < items.length && (
                <Button variant="quiet" onClick={() => setIsWhole(true)}>
                  {t("moreItems", { count: items.length })}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Drawer>
  );
}

const BOX =
  "grid size-6 place-items-center rounded-xs bg-raised text-transparent inset-ring-2 inset-ring-control peer-checked:bg-accent peer-checked:text-on-accent peer-checked:inset-ring-0 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent [&_svg]:size-4";

interface TargetRowProps extends Pick<TargetPickerProps, "draft" | "currency" | "onChange"> {
  target: Pick<TargetDraft, "kind" | "id" | "name">;
  end?: string;
  price?: number;
}

function TargetRow({ target, end, price, draft, currency, onChange }: TargetRowProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const { targets, type, amount } = draft;
  const chosen = targets.find((other) => isSame(other, target));
  const set = (next: readonly TargetDraft[]) => onChange({ targets: next });
  const toggle = (isOn: boolean) =>
    set(isOn ? [...targets, { ...target, amount: null }] : targets.filter((other) => !isSame(other, target)));
  const setOwn = (own: number | null) =>
    set(targets.map((other) => (isSame(other, target) ? { ...other, amount: own } : other)));
  const common =
    amount !== null && (type === "percent" ? formatPercent(amount, language) : formatMoney(amount, currency, language));
  return (
    <div className="border-line not-first:border-t">
      <label className="flex min-h-12 cursor-pointer items-center gap-1 pr-3.5 pl-1.5">
        <span className="relative grid size-12 shrink-0 place-items-center">
          <input
            type="checkbox"
            checked={chosen !== undefined}
            onChange={({ currentTarget }) => toggle(currentTarget.checked)}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span aria-hidden="true" className={BOX}>
            <Check strokeWidth={3} />
          </span>
        </span>
        <span className="min-w-0 flex-1 py-2 font-semibold text-m/[20px]">{target.name}</span>
        <span className="money shrink-0 text-ink-2 text-s">
          {price === undefined ? end : formatMoney(price, currency, language)}
        </span>
      </label>
      {chosen !== undefined && (
        <div className="pr-3.5 pb-3 pl-14">
          <AmountField
            type={type}
            label={t(type === "override_price" ? "price" : "discount")}
            aria-label={t("ownAmount", { name: target.name })}
            value={chosen.amount}
            currency={currency}
            onChange={setOwn}
          />
          {common !== false && <p className="mt-1 text-ink-2 text-s">{t("ownHint", { amount: common })}</p>}
        </div>
      )}
    </div>
  );
}

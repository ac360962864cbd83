"use client";
// Everything about one item, in the order in which an owner thinks of it.
import { useTranslator } from "@atapos/ui/language";
import { useOutlet } from "../../orders/use-outlet.ts";
import { InsetSelect } from "../inset-select.tsx";
import { LangField } from "../lang-field.tsx";
import { MoneyField } from "../money-field.tsx";
import { CodesBox } from "./codes-box.tsx";
import { DescriptionsField } from "./descriptions-field.tsx";
import type { ItemDraft } from "./item-draft.ts";
import { ItemGroupsField } from "./item-groups-field.tsx";
import type { Problems } from "./item-problems.ts";
import { itemWords } from "./item-words.ts";
import type { Category, SharedGroup } from "./menu-types.ts";
import { PhotoBlock } from "./photo-block.tsx";
import { SellingBox } from "./selling-box.tsx";
import type { TakenCode } from "./use-item-editor.ts";
import type { ItemPhotos } from "./use-item-photos.ts";
import { VariantsField } from "./variants-field.tsx";

/** What `useItemEditor` and `useNewItem` both know of the item under the owner's hands. */
interface EditedItem {
  problems: Problems;
  taken: TakenCode | null;
  isChecked: boolean;
  change: (next: Partial<ItemDraft>) => void;
}

interface ItemFormProps {
  editor: EditedItem;
  draft: ItemDraft;
  /** A new item begins in its name. */
  isNew?: boolean;
  photos: ItemPhotos;
  categories: readonly Category[];
  groups: readonly SharedGroup[];
  onOpenGroup: (id: number | "new") => void;
}

export function ItemForm(props: ItemFormProps) {
  const { editor, draft, isNew = false, photos, categories, groups, onOpenGroup } = props;
  const { problems, taken, isChecked, change } = editor;
  const t = useTranslator(itemWords);
  const { currency } = useOutlet();
  const problemOf = (field: string) => {
    const problem = problems.get(field);
    return problem && t(problem);
  };
  return (
    <>
      <PhotoBlock name={draft.name} photos={photos}>
        <div className="flex min-w-0 flex-1 flex-col justify-between gap-2">
          <span aria-hidden="true" className="font-semibold text-s max-s:hidden">
            {t("names")}
          </span>
          <LangField
            language="id"
            label={t("nameId")}
            value={draft.name}
            error={problemOf("name")}
            isFocused={isNew}
            onChange={(name) => change({ name })}
          />
          <LangField language="en" label={t("nameEn")} value={draft.nameEn} onChange={(nameEn) => change({ nameEn })} />
        </div>
      </PhotoBlock>
      <div className="grid grid-cols-2 items-start gap-3">
        <MoneyField
          label={t("price")}
          value={draft.price}
          currency={currency}
          error={problemOf("price")}
          onChange={(price) => change({ price })}
        />
        <InsetSelect
          label={t("category")}
          value={draft.categoryId ?? ""}
          onChange={({ currentTarget: { value } }) => change({ categoryId: value === "" ? null : Number(value) })}
        >
          <option value="">{t("noCategory")}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </InsetSelect>
      </div>
      <VariantsField variants={draft.variants} problems={problems} onChange={(variants) => change({ variants })} />
      <ItemGroupsField
        groupIds={draft.groupIds}
        groups={groups}
        onChange={(groupIds) => change({ groupIds })}
        onOpenGroup={onOpenGroup}
      />
      <SellingBox draft={draft} problems={problems} isChecked={isChecked} change={change} />
      <CodesBox draft={draft} problems={problems} taken={taken} change={change} />
      <DescriptionsField draft={draft} change={change} />
    </>
  );
}

"use client";
// The shared groups of one item, in its own order; each opens its editor, and others are added from the shelf.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { GroupBox } from "../group-box.tsx";
import { groupRuleText } from "../modifiers/group-rule-text.ts";
import { groupWords } from "../modifiers/group-words.ts";
import { SortHandle, useSortList } from "../sort-handle.tsx";
import { GroupPicker } from "./group-picker.tsx";
import { itemWords } from "./item-words.ts";
import type { SharedGroup } from "./menu-types.ts";

interface ItemGroupsFieldProps {
  groupIds: readonly number[];
  groups: readonly SharedGroup[];
  onChange: (groupIds: number[]) => void;
  onOpenGroup: (id: number | "new") => void;
}

export function ItemGroupsField({ groupIds, groups, onChange, onOpenGroup }: ItemGroupsFieldProps) {
  const t = useTranslator(itemWords);
  const g = useTranslator(groupWords);
  const [isPicking, setIsPicking] = useState(false);
  const sort = useSortList(groupIds, onChange);
  const add = (
    <Button variant="text" icon={<Plus aria-hidden="true" />} onClick={() => setIsPicking(true)} className="-mr-2">
      {t("addGroup")}
    </Button>
  );
  return (
    <>
      {groupIds.length === 0 ? (
        <div className="flex min-h-10 items-center">
          <h3 className="flex-1 font-bold text-m">{t("groups")}</h3>
          {add}
        </div>
      ) : (
        <GroupBox title={t("groups")} action={add}>
          <ul aria-label={t("groups")}>
            {sort.ids.map((id) => {
              const group = groups.find((each) => each.id === id);
              if (group === undefined) return null;
              return (
                <li
                  key={id}
                  ref={sort.rowRef(id)}
                  className={`flex items-center border-line not-first:border-t ${sort.draggedId === id ? "bg-accent-soft" : ""}`}
                >
                  <SortHandle sort={sort} id={id} name={group.name} />
                  <button
                    type="button"
                    onClick={() => onOpenGroup(id)}
                    className="flex min-h-12 min-w-0 flex-1 items-center gap-2 pr-3 pl-1 text-left -outline-offset-3 hover:bg-fill"
                  >
                    <span className="min-w-0 flex-1 truncate font-semibold">{group.name}</span>
                    <span className="shrink-0 text-ink-2">{groupRuleText(group, g)}</span>
                    <ChevronRight aria-hidden="true" className="size-5 shrink-0" />
                  </button>
                </li>
              );
            })}
          </ul>
        </GroupBox>
      )}
      <GroupPicker
        groups={groups}
        groupIds={groupIds}
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        onChange={onChange}
        onNew={() => {
          setIsPicking(false);
          onOpenGroup("new");
        }}
      />
    </>
  );
}

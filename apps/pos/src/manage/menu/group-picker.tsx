"use client";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { OptionRow } from "@atapos/ui/option-row";
import { Sheet } from "@atapos/ui/sheet";
import Plus from "lucide-react/icons/plus";
import { groupRuleText } from "../modifiers/group-rule-text.ts";
import { groupWords } from "../modifiers/group-words.ts";
import { itemWords } from "./item-words.ts";
import type { SharedGroup } from "./menu-types.ts";

interface GroupPickerProps {
  groups: readonly SharedGroup[];
  groupIds: readonly number[];
  isOpen: boolean;
  onClose: () => void;
  onChange: (groupIds: number[]) => void;
  onNew: () => void;
}

/** All groups there are; those that are ticked belong to the item. */
export function GroupPicker({ groups, groupIds, isOpen, onClose, onChange, onNew }: GroupPickerProps) {
  const t = useTranslator(itemWords);
  const g = useTranslator(groupWords);
  const toggle = (id: number, isOn: boolean) =>
    onChange(isOn ? [...groupIds, id] : groupIds.filter((each) => each !== id));
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t("pickGroups")}
      lead={t(groups.length === 0 ? "noGroups" : "pickLead")}
      footer={
        <>
          <Button variant="quiet" icon={<Plus aria-hidden="true" />} onClick={onNew}>
            {t("newGroup")}
          </Button>
          <Button onClick={onClose}>{t("pickDone")}</Button>
        </>
      }
    >
      <div className="pt-3">
        {groups.map((group) => (
          <OptionRow
            key={group.id}
            type="checkbox"
            label={group.name}
            detail={`${group.options.map(({ name }) => name).join(", ")}`}
            price={groupRuleText(group, g)}
            isChecked={groupIds.includes(group.id)}
            onChange={(isOn) => toggle(group.id, isOn)}
          />
        ))}
      </div>
    </Sheet>
  );
}

"use client";
// What can be chosen of a group; one is opened to be edited at a time.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import { useEffect, useState } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { GroupBox } from "../group-box.tsx";
import { FieldError } from "../inset-field.tsx";
import { useSortList } from "../sort-handle.tsx";
import { emptyOption, type GroupDraft, type GroupProblem, type OptionDraft, toggleDefault } from "./group-draft.ts";
import { groupWords } from "./group-words.ts";
import { OptionRow } from "./option-row.tsx";

interface OptionsFieldProps {
  draft: GroupDraft;
  problems: ReadonlyMap<string, GroupProblem>;
  change: (next: Partial<GroupDraft>) => void;
}

export function OptionsField({ draft, problems, change }: OptionsFieldProps) {
  const t = useTranslator(groupWords);
  const { options } = draft;
  // a new group begins with its first option open
  const [openKey, setOpenKey] = useState<string | null>(() => options.find(({ name }) => name === "")?.key ?? null);
  const wrongKey = options.find(({ key }) => problems.has(`option:${key}`))?.key ?? null;
  useEffect(() => {
    if (wrongKey !== null) setOpenKey(wrongKey);
  }, [wrongKey]);
  const sort = useSortList(
    options.map(({ key }) => key),
    (keys) => change({ options: keys.flatMap((key) => options.find((each) => each.key === key) ?? []) }),
  );
  const add = () => {
    const made = emptyOption(`new-${randomKey()}`);
    change({ options: [...options, made] });
    setOpenKey(made.key);
  };
  const edit = (key: string, next: Partial<OptionDraft>) =>
    change({ options: options.map((each) => (each.key === key ? { ...each, ...next } : each)) });
  const missing = problems.get("options");
  return (
    <div>
      <GroupBox
        title={t("options")}
        action={
          <Button variant="text" icon={<Plus aria-hidden="true" />} onClick={add} className="-mr-2">
            {t("addOption")}
          </Button>
        }
      >
        <ul aria-label={t("options")}>
          {sort.ids.map((key) => {
            const option = options.find((each) => each.key === key);
            if (option === undefined) return null;
            const problem = problems.get(`option:${key}`);
            return (
              <OptionRow
                key={key}
                sort={sort}
                option={option}
                isSingle={draft.max === 1}
                problem={problem && t(problem)}
                isOpen={openKey === key}
                onOpen={() => setOpenKey(openKey === key ? null : key)}
                onDefault={() => change({ options: toggleDefault(draft, key).options })}
                onChange={(next) => edit(key, next)}
                onRemove={() => change({ options: options.filter((each) => each.key !== key) })}
              />
            );
          })}
        </ul>
      </GroupBox>
      {missing !== undefined && <FieldError id="options-missing">{t(missing)}</FieldError>}
    </div>
  );
}

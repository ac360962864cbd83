"use client";
// All of a group: its names, how many may be chosen, as the diner reads it, and the options.
import { useTranslator } from "@atapos/ui/language";
import Eye from "lucide-react/icons/eye";
import { FieldError } from "../inset-field.tsx";
import { LangField } from "../lang-field.tsx";
import { CountSet } from "./count-set.tsx";
import { groupRuleText } from "./group-rule-text.ts";
import { groupWords } from "./group-words.ts";
import { OptionsField } from "./options-field.tsx";
import type { GroupEditor } from "./use-group-editor.ts";

const MOST = 100;

export function GroupForm({ editor }: { editor: GroupEditor }) {
  const t = useTranslator(groupWords);
  const { draft, problems, change } = editor;
  const nameProblem = problems.get("name");
  const rangeProblem = problems.get("range");
  return (
    <>
      <div className="grid items-start gap-3 s:grid-cols-2">
        <LangField
          language="id"
          label={t("nameId")}
          value={draft.name}
          error={nameProblem && t(nameProblem)}
          isFocused={editor.session === null}
          onChange={(name) => change({ name })}
        />
        <LangField language="en" label={t("nameEn")} value={draft.nameEn} onChange={(nameEn) => change({ nameEn })} />
      </div>
      <Range editor={editor} />
      {rangeProblem !== undefined && <FieldError id="range-problem">{t(rangeProblem)}</FieldError>}
      <p className="flex min-h-9.5 items-center gap-2.5 rounded-control bg-sunken px-3.5 py-2 text-ink-2 text-s">
        <Eye aria-hidden="true" className="size-5 shrink-0" />
        <span>
          {t("dinerSees")} <b className="text-ink">“{groupRuleText(draft, t)}”</b>
        </span>
      </p>
      <OptionsField draft={draft} problems={problems} change={change} />
    </>
  );
}

/** The most follows the fewest up, and has "any" beyond its top. */
function Range({ editor: { draft, change } }: { editor: GroupEditor }) {
  const t = useTranslator(groupWords);
  const { min, max, options } = draft;
  const top = Math.min(MOST, Math.max(options.length, min, 1));
  return (
    <div className="flex gap-3">
      <CountSet
        label={t("min")}
        value={min}
        canLess={min > 0}
        canMore={min < top}
        onLess={() => change({ min: min - 1 })}
        onMore={() => change({ min: min + 1, max: max === null ? null : Math.max(max, min + 1) })}
      />
      <CountSet
        label={t("max")}
        value={max ?? 0}
        shown={max === null ? t("noMax") : undefined}
        canLess={max === null || max > Math.max(1, min)}
        canMore={max !== null}
        onLess={() => change({ max: max === null ? top : max - 1 })}
        onMore={() => change({ max: max === null || max >= top ? null : max + 1 })}
      />
    </div>
  );
}

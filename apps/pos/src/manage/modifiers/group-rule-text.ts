import type { Translator } from "@atapos/ui/i18n";
import { groupRule } from "./group-draft.ts";
import type { groupWords } from "./group-words.ts";

/** `Wajib, pilih 1`, as the register and the diner's phone say it. */
export function groupRuleText(group: { min: number; max: number | null }, t: Translator<typeof groupWords.id>): string {
  const rule = groupRule(group);
  switch (rule.kind) {
    case "requiredSome":
    case "atLeast":
      return t(rule.kind, { min: rule.min });
    case "between":
      return t("between", { min: rule.min, max: rule.max });
    case "upTo":
      return t("upTo", { max: rule.max });
    case "requiredOne":
    case "free":
      return t(rule.kind);
  }
}

import type { Language } from "@atapos/domain";
import { createTranslator } from "@atapos/ui/i18n";
import { actionWords } from "./action-words.ts";
import type { AuditEntry, AuditPerson } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { thingName } from "./describe-value.ts";
import { plainWord, wordOf } from "./word-of.ts";

/** Of slices that have no words of their own yet. */
const VERBS = ["create", "update", "delete"] as const;

const wordsIn = (language: Language) => createTranslator(auditWords, language);

/** `Harga Kopi Susu Aren diubah`: what happened, in words. */
export function describeAction(entry: AuditEntry, language: Language): string {
  const t = wordsIn(language);
  const name = subjectName(entry, language);
  const only = onlyField(entry);
  if (entry.action === "product.update" && only === "price") return t("priceChanged", { name });
  if (entry.action === "product.update" && only === "stock") return t("stockChanged", { name });
  const words = wordOf(actionWords, language, entry.action);
  if (words !== null) return words.replace("{name}", name);
  const verb = VERBS.find((each) => entry.action.endsWith(`.${each}`));
  return verb === undefined ? `${plainWord(entry.action)}: ${name}` : t(verb, { name });
}

export function subjectName({ subject }: Pick<AuditEntry, "subject">, language: Language): string {
  const t = wordsIn(language);
  const name = thingName(subject.kind, subject.name);
  if (name !== null && name !== "") return name;
  if (subject.kind === "customer") return t("erased");
  return subject.id === null ? "" : t("gone", { id: subject.id });
}

function onlyField({ changes, hiddenChanges }: AuditEntry): string | null {
  const fields = new Set(changes.map(({ path }) => path.at(-1)?.field));
  const [only] = fields;
  return fields.size === 1 && hiddenChanges === 0 ? (only ?? null) : null;
}

export function personName({ kind, id, name }: AuditPerson, language: Language): string {
  const t = wordsIn(language);
  switch (kind) {
    case "staff":
      return name ?? t("staffGone", { id: id ?? 0 });
    case "customer":
      return name ?? t("customer");
    case "table":
      return name === null ? t("guest") : t("guestAt", { name });
    case "platform":
      return t("platform", { name: name ?? "" });
    case "anonymous":
      return t("guest");
    case "system":
      return t("system");
  }
}

/** `Rizky, alasan: salah pesan`; with the approver where there was one. */
export function describePeople(entry: AuditEntry, language: Language): string {
  const t = wordsIn(language);
  const who = personName(entry.who, language);
  if (entry.approvedBy !== null) return t("approved", { who, approver: personName(entry.approvedBy, language) });
  const reason = reasonOf(entry);
  return reason === null ? who : t("because", { who, reason });
}

export function reasonOf({ changes }: AuditEntry): string | null {
  const found = changes.find(({ path }) => path.length === 1 && path[0]?.field === "reason");
  return found?.after?.kind === "text" ? found.after.text : null;
}

"use client";
// What was, struck on the well, and what is, on pandan; of a thing that came or went, one side alone.
import { useLanguage, useTranslator } from "@atapos/ui/language";
import type { AuditChange, AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { describePath, describeValue } from "./describe-value.ts";
import { useReader } from "./use-reader.ts";

export function ChangeList({ entry: { changes, hiddenChanges } }: { entry: AuditEntry }) {
  const t = useTranslator(auditWords);
  if (changes.length === 0) return <p className="text-ink-2">{t("noChanges")}</p>;
  const hasBoth = changes.some(({ what }) => what === "changed");
  return (
    <section>
      <h3 className="mb-2 font-bold text-m">{hasBoth ? t("changes", { count: changes.length }) : t("contents")}</h3>
      <dl className="overflow-hidden rounded-base inset-ring inset-ring-line">
        {changes.map((change) => (
          <Change key={change.path.map(({ field, name }) => `${field}:${name}`).join("/")} change={change} />
        ))}
      </dl>
      {hiddenChanges > 0 && <p className="mt-2 text-ink-2 text-s">{t("hidden", { count: hiddenChanges })}</p>}
    </section>
  );
}

const SIDE = "rounded-s px-2.5 py-1.25 text-[14.5px]/[20px] wrap-anywhere whitespace-pre-line";

function Change({ change: { path, what, before, after } }: { change: AuditChange }) {
  const t = useTranslator(auditWords);
  const language = useLanguage();
  const reader = useReader();
  const shows = { before: what !== "added", after: what !== "removed" };
  // A whole element of a list came or went, which its words say better than "before" and "after".
  const isElement = path.at(-1)?.name != null;
  return (
    <div className="border-line px-3.5 pt-2.75 pb-3 not-first:border-t">
      <dt className="mb-1.5 font-semibold text-ink-2 text-s">{describePath(path, language)}</dt>
      <dd className="grid grid-cols-[82px_minmax(0,1fr)] items-center gap-y-1.5 text-[14.5px]">
        {shows.before && (
          <>
            <span className="text-ink-2">{t(isElement ? "removed" : "before")}</span>
            <del className={`${SIDE} money bg-sunken font-semibold text-ink-2`}>
              {isElement && before === null ? path.at(-1)?.name : describeValue(before, reader)}
            </del>
          </>
        )}
        {shows.after && (
          <>
            <span className="text-ink-2">{t(isElement ? "added" : "after")}</span>
            <ins className={`${SIDE} money bg-accent-soft font-semibold text-accent-ink no-underline`}>
              {isElement && after === null ? path.at(-1)?.name : describeValue(after, reader)}
            </ins>
          </>
        )}
      </dd>
    </div>
  );
}

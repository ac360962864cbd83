"use client";
// One entry whole: who, when, why, and each field before and after.
import { buttonClass } from "@atapos/ui/button-class";
import { formatDate, formatExactTime } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import ArrowUpRight from "lucide-react/icons/arrow-up-right";
import Copy from "lucide-react/icons/copy";
import type { ReactNode } from "react";
import { Drawer } from "../drawer.tsx";
import { GuardedLink } from "../guarded-link.tsx";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";
import { ChangeList } from "./change-list.tsx";
import { describeAction, personName, reasonOf } from "./describe-entry.ts";
import { fieldName } from "./describe-value.ts";
import { entryHref } from "./entry-href.ts";
import { useReader } from "./use-reader.ts";

export function EntryDrawer({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useTranslator(auditWords);
  const language = useLanguage();
  const reader = useReader();
  const href = entryHref(entry);
  const reason = reasonOf(entry);
  const when = `${formatDate(entry.at, reader, "full")}, ${formatExactTime(entry.at, reader)}`;
  return (
    <Drawer
      title={describeAction(entry, language)}
      onClose={onClose}
      foot={
        <>
          <span className="min-w-0 flex-1 text-ink-2 text-s">{t("final")}</span>
          {href !== null && (
            <GuardedLink href={href} className={buttonClass({ variant: "quiet" })}>
              <ArrowUpRight aria-hidden="true" className="size-5" />
              {t("openThing")}
            </GuardedLink>
          )}
        </>
      }
    >
      <dl className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 gap-y-1.75 pb-1 text-[14.5px]/[20px]">
        <Fact name={t("who")}>{personName(entry.who, language)}</Fact>
        {entry.approvedBy !== null && (
          <Fact name={t("approvedBy")}>{t("byPin", { name: personName(entry.approvedBy, language) })}</Fact>
        )}
        <Fact name={t("when")}>
          <time dateTime={new Date(entry.at).toISOString()} className="tabular-nums">
            {when}
          </time>
        </Fact>
        {reason !== null && <Fact name={fieldName("reason", language)}>{reason}</Fact>}
      </dl>
      <ChangeList entry={entry} />
      {entry.requestId !== null && <RequestNumber value={entry.requestId} />}
    </Drawer>
  );
}

/** For whoever looks for the same moment in the server's own log. */
function RequestNumber({ value }: { value: string }) {
  const t = useTranslator(auditWords);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    showToast({ message: t("copied") });
  };
  return (
    <div className="flex items-center gap-2 rounded-base bg-sunken py-1 pr-1 pl-3.5 text-ink-2 text-s">
      <span className="min-w-0 flex-1 wrap-anywhere">
        {t("request")} {value}
      </span>
      <IconButton label={t("copy")} onClick={() => void copy()}>
        <Copy aria-hidden="true" />
      </IconButton>
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd className="font-semibold">{children}</dd>
  </>
);

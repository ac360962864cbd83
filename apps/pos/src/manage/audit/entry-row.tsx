"use client";
// One line of the history: when, who, what, and what kind of thing it was about.
import { formatTime } from "@atapos/ui/format";
import { useLanguage } from "@atapos/ui/language";
import type { AuditEntry } from "./audit-types.ts";
import { describeAction, describePeople } from "./describe-entry.ts";
import { EntryBadge } from "./entry-look.tsx";
import { PersonMark } from "./person-mark.tsx";
import { useReader } from "./use-reader.ts";

interface EntryRowProps {
  entry: AuditEntry;
  isOpen: boolean;
  onOpen: () => void;
}

export function EntryRow({ entry, isOpen, onOpen }: EntryRowProps) {
  const language = useLanguage();
  const reader = useReader();
  const at = new Date(entry.at);
  return (
    <li className="border-line not-first:border-t">
      <button
        type="button"
        onClick={onOpen}
        aria-current={isOpen ? "true" : undefined}
        className={`grid min-h-16 w-full grid-cols-[44px_minmax(0,1fr)] items-center gap-3 py-1.5 pr-3.5 pl-4 text-left -outline-offset-3 s:grid-cols-[52px_40px_minmax(0,1fr)_auto] ${isOpen ? "bg-accent-soft" : "hover:bg-fill"}`}
      >
        <time dateTime={at.toISOString()} className="money font-semibold text-[14.5px]">
          {formatTime(at, reader)}
        </time>
        <span className="max-s:hidden">
          <PersonMark person={entry.who} />
        </span>
        <span className="min-w-0">
          <span className="block font-semibold text-m/[20px] max-s:text-pretty s:truncate">
            {describeAction(entry, language)}
          </span>
          <span className="block text-s/[18px] text-ink-2 max-s:text-pretty s:truncate">
            {describePeople(entry, language)}
          </span>
        </span>
        <span className="max-s:hidden">
          <EntryBadge entry={entry} />
        </span>
      </button>
    </li>
  );
}

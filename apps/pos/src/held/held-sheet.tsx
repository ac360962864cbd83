"use client";
// What is held at any till: for whom, what, how long, and the way back to it.
import { normaliseSearch } from "@atapos/domain";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import { useNow } from "@atapos/ui/use-now";
import Info from "lucide-react/icons/info";
import Pause from "lucide-react/icons/pause";
import Search from "lucide-react/icons/search";
import { useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { CatalogueSheet } from "../shared/catalogue-sheet.tsx";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { HeldCard } from "./held-card.tsx";
import { heldWords } from "./held-words.ts";
import { useHeld } from "./use-held.ts";
import { useResume } from "./use-resume.ts";

export function HeldSheet() {
  const { close, ticket } = useRegister();
  const t = useTranslator(heldWords);
  const { items } = useHeld();
  const [query, setQuery] = useState("");
  const hasTicket = ticket.lines.length > 0 && ticket.order === null;
  return (
    <CatalogueSheet
      onClose={close}
      label={t("held")}
      title={
        <span className="flex items-center gap-2.5">
          {t("held")}
          {items.length > 0 && (
            <span className="money grid h-6.5 min-w-6.5 place-items-center rounded-full bg-kunyit px-1.5 font-extrabold text-[14px] text-on-kunyit">
              {items.length}
            </span>
          )}
        </span>
      }
      lead={t(hasTicket ? "heldToo" : "heldLead")}
      aside={items.length > 3 ? <SearchHeld query={query} onChange={setQuery} /> : undefined}
      footer={
        <p className="flex items-start gap-2.5 text-[14.5px]/[20px] text-ink-2">
          <Info aria-hidden="true" className="size-5 shrink-0" />
          {t("stockNote")}
        </p>
      }
    >
      <HeldList query={query} />
    </CatalogueSheet>
  );
}

function SearchHeld({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const t = useTranslator(heldWords);
  return (
    <div className="flex h-12 w-59 items-center gap-2.5 rounded-control bg-raised px-3.5 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent max-s:w-32">
      <Search aria-hidden="true" className="size-5 shrink-0" />
      <input
        type="text"
        aria-label={t("search")}
        placeholder={t("search")}
        value={query}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-full min-w-0 flex-1 bg-transparent font-medium text-input outline-none placeholder:text-ink-2"
      />
    </div>
  );
}

function HeldList({ query }: { query: string }) {
  const t = useTranslator(heldWords);
  const errorText = useErrorText();
  const { items, query: asked } = useHeld();
  const { resume, busyId } = useResume();
  const nowMs = useNow(true) ?? Date.now();
  if (asked.data === undefined && asked.error === null) return <Loading />;
  if (asked.data === undefined) {
    return (
      <ErrorState code={errorCodeOf(asked.error) ?? "internal"} onRetry={() => void asked.refetch()} align="centre">
        {errorText(asked.error)}
      </ErrorState>
    );
  }
  const words = normaliseSearch(query);
  const shown = items.filter(({ name, content }) => normaliseSearch(`${name} ${content.notes ?? ""}`).includes(words));
  if (shown.length === 0) {
    return (
      <EmptyState
        align="centre"
        icon={<Pause aria-hidden="true" />}
        title={t(items.length === 0 ? "noneHeld" : "noneMatch")}
      >
        {items.length === 0 ? t("noneHeldHint") : undefined}
      </EmptyState>
    );
  }
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,300px),1fr))] gap-3 p-0.5">
      {shown.map((held) => (
        <HeldCard
          key={held.id}
          held={held}
          nowMs={nowMs}
          isBusy={busyId === held.id}
          onResume={() => void resume(held)}
        />
      ))}
    </ul>
  );
}

const Loading = () => (
  <SkeletonGroup>
    <div className="grid grid-cols-2 gap-3 max-s:grid-cols-1">
      <Skeleton className="h-76" />
      <Skeleton className="h-76" />
    </div>
  </SkeletonGroup>
);

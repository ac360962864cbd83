"use client";
// What every list and drawer shows of its query: skeleton, error, or the data, kept while it cannot be brought up to date.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import type { ReactNode } from "react";
import { useErrorText } from "../words/error-words.ts";
import { manageWords } from "./manage-words.ts";

interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

interface LoadedProps<Data> {
  query: Query<Data>;
  /** In the data's geometry; rows unless given. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, skeleton = <RowsSkeleton />, children }: LoadedProps<Data>) {
  const t = useTranslator(manageWords);
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = query;
  if (data === undefined) {
    if (error === null) return <SkeletonGroup>{skeleton}</SkeletonGroup>;
    return (
      <ErrorState onRetry={() => void refetch()} isRetrying={isFetching} align="centre">
        {errorText(error)}
      </ErrorState>
    );
  }
  return (
    <>
      {error !== null && (
        <Banner
          tone="warn"
          look="note"
          title={errorText(error)}
          action={
            <Button variant="text" onClick={() => void refetch()} isLoading={isFetching}>
              {t("retry")}
            </Button>
          }
        >
          {t("stale")}
        </Banner>
      )}
      {children(data)}
    </>
  );
}

const ROWS = ["a", "b", "c", "d", "e", "f"];

export const RowsSkeleton = () => (
  <div className="overflow-hidden rounded-m bg-raised ring-1 ring-line">
    {ROWS.map((row) => (
      <div key={row} className="flex min-h-17 items-center gap-3.5 border-line px-4 not-first:border-t">
        <Skeleton className="size-12 rounded-control" />
        <div className="grid flex-1 gap-2">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-3 w-3/5" />
        </div>
        <Skeleton className="h-4 w-16" />
      </div>
    ))}
  </div>
);

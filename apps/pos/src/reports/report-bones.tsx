import { Skeleton } from "@atapos/ui/skeleton";

const ROWS = ["a", "b", "c", "d"];

/** A panel's rows on their way. */
export const RowsBones = () => (
  <div className="grid">
    {ROWS.map((row) => (
      <div key={row} className="flex min-h-14 items-center gap-3.5">
        <Skeleton className="size-10 rounded-[10px]" />
        <Skeleton className="h-4 flex-1" />
        <Skeleton className="h-4 w-24" />
      </div>
    ))}
  </div>
);

/** The page's first screen on its way. */
export const SummaryBones = () => (
  <div className="grid gap-4 l:grid-cols-[minmax(0,1.62fr)_minmax(0,1fr)]">
    <div className="col-span-full grid grid-cols-2 gap-4 s:grid-cols-4">
      {ROWS.map((row) => (
        <div key={row} className="grid gap-2">
          <Skeleton className="h-4 w-20" />
          <Skeleton className="h-8 w-32" />
          <Skeleton className="h-4 w-28" />
        </div>
      ))}
    </div>
    <Skeleton className="h-70 rounded-m" />
    <Skeleton className="h-70 rounded-m" />
  </div>
);

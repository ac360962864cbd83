import { Skeleton } from "@atapos/ui/skeleton";
import { RowsSkeleton } from "../loaded.tsx";

/** The calendar and a list, before they are there. */
export const BoardSkeleton = () => (
  <div className="grid gap-3.5">
    <div className="grid gap-2 rounded-m bg-raised p-3 ring-1 ring-line">
      <Skeleton className="h-10 w-2/5" />
      <Skeleton className="h-11" />
      <Skeleton className="h-7" />
      <Skeleton className="ml-[14%] h-7 w-3/5" />
      <Skeleton className="ml-[42%] h-7" />
    </div>
    <RowsSkeleton />
  </div>
);

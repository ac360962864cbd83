import { Skeleton } from "@atapos/ui/skeleton";

/** The drawer's fields, before they are there. */
export const EditorSkeleton = () => (
  <div className="grid gap-3">
    <Skeleton className="h-13" />
    <Skeleton className="h-12 w-1/2" />
    <Skeleton className="h-12" />
    <div className="grid grid-cols-2 gap-3">
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
    <Skeleton className="h-12" />
    <Skeleton className="h-40" />
  </div>
);

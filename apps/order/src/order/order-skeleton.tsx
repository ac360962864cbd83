import { Skeleton } from "@atapos/ui/skeleton";

const STEPS = ["a", "b", "c", "d"];

/** An order's own geometry while it is on its way. */
export const OrderSkeleton = () => (
  <div aria-busy="true" className="mx-auto max-w-[520px] px-4 pt-4 s:px-7">
    <Skeleton className="h-5 w-44" />
    <Skeleton className="mt-2 h-3 w-28" />
    <Skeleton className="mt-5 h-39 w-full rounded-l" />
    <div className="grid gap-6 pt-6">
      {STEPS.map((step) => (
        <div key={step} className="flex items-center gap-3">
          <Skeleton className="size-7 rounded-full" />
          <Skeleton className="h-4 w-40" />
        </div>
      ))}
    </div>
  </div>
);

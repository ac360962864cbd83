import { Skeleton } from "@atapos/ui/skeleton";

const CARDS = ["a", "b", "c", "d", "e", "f"];

export const RoomSkeleton = () => (
  <div className="grid gap-3">
    <Skeleton className="h-4 w-40" />
    <div className="grid grid-cols-2 gap-2.5 l:grid-cols-3">
      {CARDS.map((card) => (
        <Skeleton key={card} className="h-19 rounded-m" />
      ))}
    </div>
  </div>
);

import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";

const CHIPS = [104, 109, 105, 88, 81, 90];
const TILES = Array.from({ length: 25 }, (_, index) => index);

/** Search, chips and tiles in the places where they will stand. */
export const CatalogueSkeleton = () => (
  <SkeletonGroup>
    <div className="flex gap-2.5 px-5 pb-3">
      <Skeleton className="h-12 flex-1" />
      <Skeleton className="h-12 w-36" />
      <Skeleton className="size-12" />
    </div>
    <div className="flex gap-2 px-5 pt-0.5 pb-3">
      {CHIPS.map((width) => (
        <span key={width} style={{ width }}>
          <Skeleton className="h-12" />
        </span>
      ))}
    </div>
    <div className="grid grid-cols-5 gap-3 px-5 max-m:grid-cols-4 max-s:grid-cols-2">
      {TILES.map((tile) => (
        <div key={tile} className="flex h-36.75 flex-col gap-2 rounded-tile bg-raised p-1.5 shadow-1 ring ring-line">
          <Skeleton className="h-17" />
          <Skeleton className="mx-1.25 h-3.5" />
          <Skeleton className="mx-1.25 h-3.5 w-1/2" />
        </div>
      ))}
    </div>
  </SkeletonGroup>
);

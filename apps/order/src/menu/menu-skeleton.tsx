import { createTranslator } from "@atapos/ui/i18n";
import { Skeleton } from "@atapos/ui/skeleton";
import { menuWords } from "../words/menu-words.ts";

const PLACES = ["a", "b", "c", "d"];

/** The menu's own geometry while it is on its way, so that nothing moves when it comes. */
export const MenuSkeleton = () => (
  <div aria-busy="true" className="mx-auto max-w-[1440px]">
    <div className="px-4 pt-2 pb-2.5 s:px-7 s:pt-5 s:pb-3">
      <div className="flex h-12 items-center gap-2.5">
        <span className="size-11 rounded-[13px] bg-accent" />
        <p role="status" className="font-bold">
          <InBoth word="preparing" />
        </p>
      </div>
      <Skeleton className="mt-2 h-8 w-3/5 s:h-11" />
      <Skeleton className="mt-2 h-4 w-2/5" />
    </div>
    <div className="flex h-12 items-center gap-5 px-4 shadow-[inset_0_-1px_0_var(--line)] s:px-7">
      {PLACES.map((place) => (
        <Skeleton key={place} className="h-4 w-20" />
      ))}
    </div>
    <div className="px-4 pt-6 s:grid s:grid-cols-2 s:gap-x-8 s:px-7">
      {PLACES.map((place) => (
        <div
          key={place}
          className="grid grid-cols-[1fr_104px] gap-4 border-line border-t py-3.5 first:border-t-0 s:grid-cols-[1fr_132px]"
        >
          <span className="flex flex-col gap-2.5">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-3 w-11/12" />
            <Skeleton className="h-3 w-3/5" />
            <Skeleton className="mt-auto h-4 w-20" />
          </span>
          <Skeleton className="aspect-square w-full rounded-base" />
        </div>
      ))}
    </div>
    {/* after three seconds it says why */}
    <p className="fixed inset-x-4 bottom-3 mx-auto max-w-[448px] animate-[appear_1ms_3s_forwards] rounded-base bg-raised px-4 py-3.5 text-s opacity-0 shadow-2 inset-ring inset-ring-line">
      <InBoth word="slow" />
    </p>
  </div>
);

/** What asks nothing is drawn at once: both languages are there, and the page's own shows. */
const InBoth = ({ word }: { word: "preparing" | "slow" }) => (
  <>
    <span lang="id" className="[html[lang=en]_&]:hidden">
      {createTranslator(menuWords, "id")(word)}
    </span>
    <span lang="en" className="[html:not([lang=en])_&]:hidden">
      {createTranslator(menuWords, "en")(word)}
    </span>
  </>
);

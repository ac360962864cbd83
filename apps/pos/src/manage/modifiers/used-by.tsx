"use client";
// Who uses a group: a few faces, and all of them by name, each a way to its item.
import { useTranslator } from "@atapos/ui/language";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import { GuardedLink } from "../guarded-link.tsx";
import type { SharedGroup } from "../menu/menu-types.ts";
import { Thumb } from "../menu/thumb.tsx";
import { groupWords } from "./group-words.ts";

const FACES = 3;

export function UsedBy({ products }: { products: SharedGroup["products"] }) {
  const t = useTranslator(groupWords);
  if (products.length === 0) return null;
  return (
    <details className="group overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
      <summary className="flex min-h-16 cursor-pointer list-none items-center gap-3 px-3.5 -outline-offset-3 hover:bg-fill [&::-webkit-details-marker]:hidden">
        <span className="flex" aria-hidden="true">
          {products.slice(0, FACES).map(({ id, thumbnailUrl }) => (
            <span key={id} className="rounded-[10px] ring-2 ring-raised not-first:-ml-2">
              <Thumb url={thumbnailUrl} size="s" />
            </span>
          ))}
        </span>
        <span className="min-w-0 flex-1">
          <b className="block font-semibold">{t("usedBy", { count: products.length })}</b>
          <span className="block text-ink-2 text-s">{t("usedByText")}</span>
        </span>
        <ChevronDown aria-hidden="true" className="size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <ul className="border-line border-t">
        {products.map(({ id, name, thumbnailUrl }) => (
          <li key={id} className="border-line not-first:border-t">
            <GuardedLink
              href={`/manage/menu?item=${String(id)}`}
              prefetch={false}
              className="flex min-h-13 items-center gap-3 px-3.5 font-semibold no-underline -outline-offset-3 hover:bg-fill"
            >
              <Thumb url={thumbnailUrl} size="s" />
              <span className="min-w-0 flex-1 truncate">{name}</span>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
            </GuardedLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

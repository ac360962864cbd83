"use client";
// The owner's pages as one list: where "Kelola" leads on a phone.
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import { GuardedLink } from "./guarded-link.tsx";
import { manageWords } from "./manage-words.ts";
import { MerchantLink } from "./merchant-link.tsx";
import { SECTIONS } from "./sections.ts";

export function ManageList() {
  const t = useTranslator(manageWords);
  return (
    <main className="min-h-0 flex-1 overflow-y-auto px-4 py-4 s:px-6">
      <h1 className="font-bold text-2xl">{t("title")}</h1>
      <div className="mb-3 max-w-[560px]">
        <MerchantLink />
      </div>
      <ul className="max-w-[560px] overflow-hidden rounded-m bg-raised shadow-1 ring-1 ring-line">
        {SECTIONS.map(({ name, href }) => (
          <li key={name} className="border-line not-first:border-t">
            <GuardedLink
              href={href}
              prefetch={false}
              className="flex min-h-14 items-center gap-3 px-4 font-semibold no-underline -outline-offset-3 hover:bg-fill"
            >
              <span className="flex-1">{t(name)}</span>
              <ChevronRight aria-hidden="true" className="size-5 text-ink-2" />
            </GuardedLink>
          </li>
        ))}
      </ul>
    </main>
  );
}

"use client";
// The owner's pages, beside each of them; a page with a list of its own (categories, settings) shows that instead.
import { useTranslator } from "@atapos/ui/language";
import ChevronLeft from "lucide-react/icons/chevron-left";
import { usePathname } from "next/navigation";
import { AsideLink, AsideList } from "./aside-list.tsx";
import { GuardedLink } from "./guarded-link.tsx";
import { manageWords } from "./manage-words.ts";
import { MerchantLink } from "./merchant-link.tsx";
import { SECTIONS } from "./sections.ts";

export function SectionList() {
  const t = useTranslator(manageWords);
  const path = usePathname();
  return (
    <AsideList label={t("sections")} head={<ManageHead />}>
      {SECTIONS.map(({ name, href }) => (
        <AsideLink key={name} href={href} isHere={path.startsWith(href)}>
          {t(name)}
        </AsideLink>
      ))}
    </AsideList>
  );
}

function ManageHead() {
  const t = useTranslator(manageWords);
  return (
    <>
      <span className="font-bold text-l">{t("title")}</span>
      <MerchantLink />
    </>
  );
}

/** The head of a list that stands in the place of the sections: the way back to them. */
export function BackToSections() {
  const t = useTranslator(manageWords);
  return (
    <GuardedLink
      href="/manage"
      className="press -mx-2 flex min-h-11 items-center gap-2 rounded-control px-2 font-semibold text-ink-2 no-underline hover:bg-sunken [&_svg]:size-5"
    >
      <ChevronLeft aria-hidden="true" />
      {t("back")}
    </GuardedLink>
  );
}

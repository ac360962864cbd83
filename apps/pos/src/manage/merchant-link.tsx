"use client";
// Whose pages these are, and the way to another merchant of one's own.
import { useTranslator } from "@atapos/ui/language";
import ChevronsUpDown from "lucide-react/icons/chevrons-up-down";
import { useStaff } from "../session/staff.tsx";
import { GuardedLink } from "./guarded-link.tsx";
import { manageWords } from "./manage-words.ts";

export function MerchantLink() {
  const t = useTranslator(manageWords);
  const { merchantName } = useStaff();
  return (
    <GuardedLink
      href="/merchant"
      prefetch={false}
      aria-label={t("switchMerchant", { name: merchantName })}
      className="press -mx-2 flex min-h-12 items-center gap-2 rounded-control px-2 font-semibold text-ink-2 text-s no-underline hover:bg-sunken [&_svg]:size-4 [&_svg]:shrink-0"
    >
      <span className="min-w-0 flex-1 truncate">{merchantName}</span>
      <ChevronsUpDown aria-hidden="true" />
    </GuardedLink>
  );
}

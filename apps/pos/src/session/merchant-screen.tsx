"use client";
// Which merchant the till works for: everybody with several, and operators always, choose before anything is shown.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import ChevronRight from "lucide-react/icons/chevron-right";
import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import Store from "lucide-react/icons/store";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useErrorCodeText } from "../words/error-words.ts";
import { askMerchant, askSignOut } from "./ask-session.ts";
import { Brand } from "./brand.tsx";
import { tellOtherWindows } from "./other-windows.ts";
import { PageTools } from "./page-tools.tsx";
import type { MerchantChoice, Merchants } from "./read-merchants.ts";
import { sessionWords } from "./session-words.ts";

export function MerchantScreen({
  items,
  total,
  isSearched,
  currentId,
  canCreate,
  search,
}: Merchants & { search: string }) {
  const t = useTranslator(sessionWords);
  const { choose, isBusy, problem } = useChoice();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[560px] flex-col px-6 py-10">
      <PageTools />
      <Brand />
      <h1 className="mt-10 font-bold text-2xl">{t("chooseMerchant")}</h1>
      <p className="mt-1 text-ink-2 text-input">{t("chooseMerchantLead")}</p>
      {isSearched && <SearchField search={search} />}
      {problem !== null && (
        <Banner tone="danger" look="note" className="mt-4">
          {problem}
        </Banner>
      )}
      {items.length === 0 && <p className="mt-6 text-ink-2">{t("noMerchants")}</p>}
      <ul className="mt-4 grid gap-2">
        {items.map((merchant) => (
          <MerchantRow
            key={merchant.id}
            merchant={merchant}
            isCurrent={merchant.id === currentId}
            isBusy={isBusy}
            onChoose={() => choose(merchant.id)}
          />
        ))}
      </ul>
      {items.length < total && (
        <p className="mt-4 text-ink-2 text-s">{t("moreMerchants", { shown: items.length, total })}</p>
      )}
      {canCreate && (
        <Link href="/manage/setup/new" className={`mt-4 self-start ${buttonClass({ variant: "soft" })}`}>
          <Plus aria-hidden="true" />
          {t("newMerchant")}
        </Link>
      )}
      <Button
        variant="text"
        className="mt-6 self-start"
        onClick={() => void askSignOut().then(() => location.assign("/login"))}
      >
        {t("signOut")}
      </Button>
    </main>
  );
}

function useChoice() {
  const codeText = useErrorCodeText();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (merchantId: number) => {
    setIsBusy(true);
    const answer = await askMerchant(merchantId);
    tellOtherWindows();
    // a new page: nothing of the other merchant stays in memory
    if (answer.ok) return location.assign("/");
    setIsBusy(false);
    setProblem(codeText(answer.code));
  };
  return { choose, isBusy, problem };
}

interface MerchantRowProps {
  merchant: MerchantChoice;
  isCurrent: boolean;
  isBusy: boolean;
  onChoose: () => void;
}

const MerchantRow = ({ merchant, isCurrent, isBusy, onChoose }: MerchantRowProps) => (
  <li>
    <button
      type="button"
      disabled={isBusy}
      onClick={onChoose}
      aria-current={isCurrent ? "true" : undefined}
      className="press flex min-h-17 w-full items-center gap-3.5 rounded-tile bg-raised px-4 text-left font-semibold shadow-1 ring-1 ring-line hover:bg-surface"
    >
      <span className="grid size-11 shrink-0 place-items-center rounded-control bg-fill">
        <Store aria-hidden="true" className="size-5.5 stroke-[1.75]" />
      </span>
      <span className="min-w-0 flex-1 truncate">{merchant.name}</span>
      {isCurrent ? (
        <Check aria-hidden="true" className="size-5 text-accent-ink" />
      ) : (
        <ChevronRight aria-hidden="true" className="size-5 text-ink-2" />
      )}
    </button>
  </li>
);

const PAUSE_MS = 250;

function SearchField({ search }: { search: string }) {
  const t = useTranslator(sessionWords);
  const router = useRouter();
  const [text, setText] = useState(search);
  useEffect(() => {
    if (text.trim() === search) return;
    const timer = setTimeout(() => router.replace(`/merchant?q=${encodeURIComponent(text.trim())}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search, router]);
  return (
    <TextInput
      type="search"
      aria-label={t("searchMerchant")}
      placeholder={t("searchMerchant")}
      prefix={<Search aria-hidden="true" />}
      value={text}
      onChange={(event) => setText(event.target.value)}
      className="mt-6"
    />
  );
}

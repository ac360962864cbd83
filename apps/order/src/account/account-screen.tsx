"use client";
// What one ordered, and the data behind it: without an account from this phone, with one from anywhere.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { ThemeToggle } from "@atapos/ui/theme-toggle";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useEffect, useState } from "react";
import { readOwnOrders } from "../order/own-orders.ts";
import { accountWords } from "../words/account-words.ts";
import { DataRows } from "./data-rows.tsx";
import { HistoryList } from "./history-list.tsx";
import { LoginForm } from "./login-form.tsx";
import type { Account, HistoryEntry } from "./read-account.ts";
import { VisitorLanguageButton } from "./visitor-language.tsx";

interface AccountScreenProps {
  account: Account | null;
  merchantId: number | null;
  nowMs: number;
}

export function AccountScreen({ account, merchantId, nowMs }: AccountScreenProps) {
  const t = useTranslator(accountWords);
  const leave = () => (window.history.length > 1 ? window.history.back() : window.location.assign("/"));
  return (
    <div className="mx-auto flex min-h-dvh max-w-[560px] flex-col s:px-3">
      <header className="flex min-h-16 items-center gap-1 px-1 py-2">
        <IconButton label={t("back")} onClick={leave}>
          <ArrowLeft aria-hidden="true" className="size-6!" />
        </IconButton>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-l font-extrabold">{t(account === null ? "history" : "account")}</h1>
          {account !== null && <p className="truncate text-xs text-ink-2">{account.profile.email}</p>}
        </div>
        <ThemeToggle />
        <VisitorLanguageButton />
      </header>
      {account === null ? (
        <Guest merchantId={merchantId} nowMs={nowMs} onLeave={leave} />
      ) : (
        <main className="flex-1 px-4 pb-10">
          <h2 className="pt-1 text-l font-extrabold">{t("orders")}</h2>
          <HistoryList entries={account.history} nowMs={nowMs} />
          <DataRows profile={account.profile} />
        </main>
      )}
    </div>
  );
}

function Guest({ merchantId, nowMs, onLeave }: Omit<AccountScreenProps, "account"> & { onLeave: () => void }) {
  const t = useTranslator(accountWords);
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  useEffect(() => setEntries(readOwnOrders().map((order) => ({ ...order, isOpen: false }))), []);
  return (
    <>
      <main className="flex-1 px-4 pb-6">
        <h2 className="pt-1 text-s font-bold text-ink-2">{t("onThisPhone")}</h2>
        {entries === null ? <div className="h-40" /> : <HistoryList entries={entries} nowMs={nowMs} />}
      </main>
      <section
        aria-labelledby="sign-in"
        className="pb-dock rounded-t-l bg-surface px-4 pt-5 shadow-[0_-1px_0_var(--line),var(--shadow-up)] s:mb-6 s:rounded-l [--ring:var(--surface)]"
      >
        <h2 id="sign-in" className="text-l font-extrabold">
          {t("signInTitle")}
        </h2>
        <p className="pt-0.5 pb-3 text-pretty text-s text-ink-2">{t("signInText")}</p>
        <LoginForm
          merchantId={merchantId}
          onDone={() => window.location.reload()}
          skip={{ label: t("skip"), onPress: onLeave }}
        />
      </section>
    </>
  );
}

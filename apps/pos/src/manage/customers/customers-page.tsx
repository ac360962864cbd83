"use client";
// The people who buy: found at once, with what they bought; edited, and erased when they ask for it.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { formatNumber } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import SearchX from "lucide-react/icons/search-x";
import UserRound from "lucide-react/icons/user-round";
import { readId } from "../../shared/read-id.ts";
import { ListCard } from "../list-card.tsx";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { SearchBox } from "../search-box.tsx";
import { leaveTo } from "../unsaved.ts";
import { useOpenParam } from "../use-open-param.ts";
import { CustomerDrawer } from "./customer-drawer.tsx";
import { CustomerRow } from "./customer-row.tsx";
import { customerWords } from "./customer-words.ts";
import { useCustomers } from "./use-customers.ts";

export function CustomersPage() {
  const t = useTranslator(customerWords);
  const list = useCustomers();
  const [open, setOpen] = useOpenParam("customer");
  const openId = open === null ? null : readId(open);
  const { query, customers } = list;
  return (
    <ManagePage
      title={t("title")}
      actions={
        <SearchBox
          value={list.search}
          onChange={list.setSearch}
          label={t("search")}
          className="w-full max-s:order-last s:w-64"
        />
      }
      drawer={openId !== null && <CustomerDrawer key={openId} id={openId} onClose={() => setOpen(null)} />}
    >
      <Loaded query={{ ...query, data: customers }}>
        {(shown) =>
          shown.length === 0 ? (
            <Nobody isSearched={list.isSearched} />
          ) : (
            <div aria-busy={query.isPlaceholderData} className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
              <Count total={list.first?.total ?? 0} isMore={list.first?.isTotalEstimated ?? false} />
              <ListCard label={t("title")}>
                {shown.map((customer) => (
                  <CustomerRow
                    key={customer.id}
                    customer={customer}
                    isOpen={customer.id === openId}
                    onOpen={() => leaveTo(() => setOpen(String(customer.id)))}
                  />
                ))}
              </ListCard>
              {query.hasNextPage && (
                <Button
                  variant="quiet"
                  className="mt-2 justify-self-center"
                  onClick={() => void query.fetchNextPage()}
                  isLoading={query.isFetchingNextPage}
                >
                  {t("more")}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </ManagePage>
  );
}

function Count({ total, isMore }: { total: number; isMore: boolean }) {
  const t = useTranslator(customerWords);
  const count = formatNumber(total, useLanguage());
  return (
    <p className="flex items-baseline gap-2.5 px-1 text-s">
      <b className="text-m">{isMore ? t("manyPeople", { count }) : t("people", { count: total })}</b>
      <span className="text-ink-2">{t("newest")}</span>
      <span className="ml-auto text-ink-2">{t("spentHead")}</span>
    </p>
  );
}

function Nobody({ isSearched }: { isSearched: boolean }) {
  const t = useTranslator(customerWords);
  return (
    <EmptyState
      align="centre"
      icon={isSearched ? <SearchX aria-hidden="true" /> : <UserRound aria-hidden="true" />}
      title={t(isSearched ? "nobodyFound" : "nobody")}
    >
      {t(isSearched ? "nobodyFoundText" : "nobodyText")}
    </EmptyState>
  );
}

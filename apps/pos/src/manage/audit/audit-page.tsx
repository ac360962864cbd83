"use client";
// The history of the business: who changed what and when, and what was before and after.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import History from "lucide-react/icons/history";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { SearchBox } from "../search-box.tsx";
import { useOpenParam } from "../use-open-param.ts";
import { auditWords } from "./audit-words.ts";
import { DownloadHistory } from "./download-history.tsx";
import { EntryDays } from "./entry-days.tsx";
import { EntryDrawer } from "./entry-drawer.tsx";
import { HistoryFilters } from "./history-filters.tsx";
import { useHistory } from "./use-history.ts";

export function AuditPage() {
  const t = useTranslator(auditWords);
  const history = useHistory();
  const [openId, setOpenId] = useOpenParam("entry");
  const { query, entries } = history;
  const open = entries?.find(({ id }) => String(id) === openId);
  return (
    <ManagePage
      title={t("title")}
      actions={
        <>
          <SearchBox
            value={history.search}
            onChange={history.setSearch}
            label={t("search")}
            className="w-full max-s:order-last s:w-76"
          />
          <DownloadHistory input={history.input} />
        </>
      }
      top={<HistoryFilters filters={history.filters} onChange={history.change} />}
      drawer={open !== undefined && <EntryDrawer key={open.id} entry={open} onClose={() => setOpenId(null)} />}
    >
      <Loaded query={{ ...query, data: entries }}>
        {(shown) =>
          shown.length === 0 ? (
            <Nothing hasFilters={history.hasFilters} onClear={history.clear} />
          ) : (
            <div aria-busy={query.isPlaceholderData} className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
              <EntryDays entries={shown} openId={open?.id ?? null} onOpen={(id) => setOpenId(String(id))} />
              {query.hasNextPage ? (
                <Button
                  variant="quiet"
                  className="justify-self-center"
                  onClick={() => void query.fetchNextPage()}
                  isLoading={query.isFetchingNextPage}
                >
                  {t("more")}
                </Button>
              ) : (
                <p className="text-center text-ink-2 text-s">{t("end")}</p>
              )}
            </div>
          )
        }
      </Loaded>
    </ManagePage>
  );
}

function Nothing({ hasFilters, onClear }: { hasFilters: boolean; onClear: () => void }) {
  const t = useTranslator(auditWords);
  return (
    <EmptyState
      align="centre"
      icon={<History aria-hidden="true" />}
      title={t(hasFilters ? "nothingTitle" : "emptyTitle")}
      action={
        hasFilters && (
          <Button variant="soft" onClick={onClear}>
            {t("clear")}
          </Button>
        )
      }
    >
      {t(hasFilters ? "nothingText" : "emptyText")}
    </EmptyState>
  );
}

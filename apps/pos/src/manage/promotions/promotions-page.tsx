"use client";
// Promotions: the week as a calendar, the lists of what runs, comes and is over, and one of them in the drawer.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import Search from "lucide-react/icons/search";
import TicketPercent from "lucide-react/icons/ticket-percent";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { SearchBox } from "../search-box.tsx";
import { leaveTo } from "../unsaved.ts";
import { useOpenParam } from "../use-open-param.ts";
import { BoardSkeleton } from "./board-skeleton.tsx";
import { PromotionDrawer } from "./promotion-drawer.tsx";
import { PromotionLists } from "./promotion-lists.tsx";
import type { PromotionBoard } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";
import { useBoard } from "./use-board.ts";
import { WeekCalendar } from "./week-calendar.tsx";

const NEW = "new";

export function PromotionsPage() {
  const t = useTranslator(promotionWords);
  const board = useBoard();
  const [openId, setOpenId] = useOpenParam("promotion");
  const [search, setSearch] = useState<string | null>(null);
  const open = (id: string | null) => leaveTo(() => setOpenId(id));
  const { data } = board.query;
  return (
    <ManagePage
      title={t("title")}
      actions={
        <>
          <IconButton
            variant="quiet"
            label={t(search === null ? "search" : "closeSearch")}
            aria-expanded={search !== null}
            onClick={() => setSearch(search === null ? "" : null)}
          >
            {search === null ? <Search aria-hidden="true" /> : <X aria-hidden="true" />}
          </IconButton>
          <Button variant="soft" icon={<Plus aria-hidden="true" />} onClick={() => open(NEW)}>
            {t("add")}
          </Button>
        </>
      }
      top={search === null ? undefined : <SearchBox value={search} onChange={setSearch} label={t("search")} />}
      drawer={
        openId !== null &&
        data !== undefined && (
          <PromotionDrawer
            key={openId}
            id={openId === NEW ? null : Number(openId)}
            today={board.today}
            currency={data.currency}
            onClose={() => setOpenId(null)}
            onCreated={(id) => setOpenId(String(id), true)}
          />
        )
      }
    >
      <Loaded query={board.query} skeleton={<BoardSkeleton />}>
        {(loaded) =>
          loaded.promotions.length === 0 ? (
            <NoPromotions onAdd={() => open(NEW)} />
          ) : (
            <>
              <WeekCalendar board={loaded} desk={board} openId={Number(openId)} onOpen={(id) => open(String(id))} />
              <PromotionLists
                board={found(loaded, search)}
                timeZone={board.timeZone}
                openId={Number(openId)}
                isSearching={search !== null && search !== ""}
                onOpen={(id) => open(String(id))}
              />
            </>
          )
        }
      </Loaded>
    </ManagePage>
  );
}

function found(board: PromotionBoard, search: string | null): PromotionBoard {
  const wanted = search?.trim().toLowerCase() ?? "";
  if (wanted === "") return board;
  const holds = (text: string) => text.toLowerCase().includes(wanted);
  const promotions = board.promotions.filter(({ name, itemNames, categoryNames }) =>
    [name, ...itemNames, ...categoryNames].some(holds),
  );
  return { ...board, promotions };
}

function NoPromotions({ onAdd }: { onAdd: () => void }) {
  const t = useTranslator(promotionWords);
  return (
    <EmptyState
      align="centre"
      icon={<TicketPercent aria-hidden="true" />}
      title={t("emptyTitle")}
      action={<Button onClick={onAdd}>{t("addLong")}</Button>}
    >
      {t("emptyText")}
    </EmptyState>
  );
}

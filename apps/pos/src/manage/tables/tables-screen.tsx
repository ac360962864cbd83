"use client";
// The room: zones and their tables, the selection to print, and what is open beside it.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Armchair from "lucide-react/icons/armchair";
import LayoutGrid from "lucide-react/icons/layout-grid";
import Plus from "lucide-react/icons/plus";
import Printer from "lucide-react/icons/printer";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { manageWords } from "../manage-words.ts";
import { type RoomTable, zonesOf } from "./room.ts";
import { RoomSkeleton } from "./room-skeleton.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { TableDrawers } from "./table-drawers.tsx";
import { tableWords } from "./table-words.ts";
import { useRoom } from "./use-room.ts";
import { type RoomDesk, useRoomDesk } from "./use-room-desk.ts";
import { ZoneSection } from "./zone-section.tsx";

/** There the title needs the room; the word stays for those who hear the page. */
const ICON_ON_PHONES = "max-s:size-12 max-s:gap-0 max-s:[&]:px-0 max-s:[&>span]:sr-only";

export function TablesScreen() {
  const t = useTranslator(tableWords);
  const page = useTranslator(manageWords);
  const room = useRoom();
  const tables = room.data?.items ?? [];
  const desk = useRoomDesk(tables);
  const hasTables = tables.length > 0;
  return (
    <ManagePage
      title={page("tables")}
      actions={
        <div className="flex items-center gap-1 s:gap-2.5">
          {hasTables && (
            <>
              <IconButton label={t("print")} variant="quiet" onClick={desk.openPrint}>
                <Printer aria-hidden="true" />
              </IconButton>
              <Button
                variant="quiet"
                icon={<LayoutGrid aria-hidden="true" />}
                onClick={() => desk.open("zones")}
                className={ICON_ON_PHONES}
              >
                {t("zones")}
              </Button>
            </>
          )}
          <Button
            variant="soft"
            icon={<Plus aria-hidden="true" />}
            onClick={() => desk.open("new")}
            className={ICON_ON_PHONES}
          >
            {t("addTable")}
          </Button>
        </div>
      }
      drawer={room.data !== undefined && <TableDrawers tables={tables} desk={desk} />}
    >
      <Loaded query={room} skeleton={<RoomSkeleton />}>
        {({ items }) => (items.length === 0 ? <EmptyRoom desk={desk} /> : <Zones tables={items} desk={desk} />)}
      </Loaded>
    </ManagePage>
  );
}

const Zones = ({ tables, desk }: { tables: RoomTable[]; desk: RoomDesk }) => (
  <>
    {zonesOf(tables).map((zone) => (
      <ZoneSection key={zone.name ?? ""} zone={zone} desk={desk} />
    ))}
    <SelectionBar desk={desk} />
  </>
);

function EmptyRoom({ desk }: { desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  return (
    <EmptyState
      align="centre"
      icon={<Armchair aria-hidden="true" />}
      title={t("emptyTitle")}
      action={<Button onClick={() => desk.open("new")}>{t("addTableLong")}</Button>}
    >
      {t("emptyText")}
    </EmptyState>
  );
}

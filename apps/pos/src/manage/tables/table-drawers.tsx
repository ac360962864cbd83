"use client";
// The one drawer that is open.
import { NewTablesDrawer } from "./new-tables-drawer.tsx";
import { PrintDrawer } from "./print-drawer.tsx";
import type { RoomTable } from "./room.ts";
import { TableDrawer } from "./table-drawer.tsx";
import type { RoomDesk } from "./use-room-desk.ts";
import { ZonesDrawer } from "./zones-drawer.tsx";

export function TableDrawers({ tables, desk }: { tables: readonly RoomTable[]; desk: RoomDesk }) {
  switch (desk.opened) {
    case null:
      return null;
    case "new":
      return <NewTablesDrawer tables={tables} desk={desk} />;
    case "zones":
      return <ZonesDrawer tables={tables} desk={desk} />;
    case "print":
      return desk.selected.length === 0 ? null : <PrintDrawer tables={desk.selected} desk={desk} />;
    default: {
      const table = tables.find(({ id }) => String(id) === desk.opened);
      return table === undefined ? null : <TableDrawer key={table.id} table={table} tables={tables} desk={desk} />;
    }
  }
}

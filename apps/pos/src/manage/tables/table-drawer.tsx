"use client";
import { Button } from "@atapos/ui/button";
// One table: what it is called, where it stands, and the code that its guests scan.
import { useTranslator } from "@atapos/ui/language";
import { Switch } from "@atapos/ui/switch";
import Trash2 from "lucide-react/icons/trash-2";
import { Drawer } from "../drawer.tsx";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import type { RoomTable } from "./room.ts";
import { TableConflict } from "./table-conflict.tsx";
import { TableFields } from "./table-fields.tsx";
import { TableQr } from "./table-qr.tsx";
import { tableWords } from "./table-words.ts";
import { useRemoveTable } from "./use-remove-table.ts";
import type { RoomDesk } from "./use-room-desk.ts";
import { useTableDraft } from "./use-table-draft.ts";

interface TableDrawerProps {
  table: RoomTable;
  tables: readonly RoomTable[];
  desk: RoomDesk;
}

export function TableDrawer({ table, tables, desk }: TableDrawerProps) {
  const t = useTranslator(tableWords);
  const form = useTableDraft(table);
  const remove = useRemoveTable(desk);
  return (
    <Drawer
      title={t("table", { name: table.name })}
      onClose={desk.close}
      isDirty={form.isDirty}
      foot={
        <SaveBar
          isDirty={form.isDirty}
          isSaving={form.isSaving}
          onCancel={() => leaveTo(desk.close)}
          onSave={form.save}
        />
      }
    >
      {form.isOvertaken && <TableConflict table={table} onTakeTheirs={form.takeTheirs} onKeepMine={form.save} />}
      <TableFields
        draft={form.draft}
        edit={form.edit}
        tables={tables}
        problems={form.problems}
        isNameTaken={form.isNameTaken}
      />
      <GroupBox>
        <GroupRow label={t("active")} hint={t("activeHint")}>
          <Switch label={t("active")} isOn={form.draft.isActive} onChange={(isActive) => form.edit({ isActive })} />
        </GroupRow>
      </GroupBox>
      <TableQr table={table} desk={desk} />
      <Button
        variant="danger"
        icon={<Trash2 aria-hidden="true" />}
        isLoading={remove.isPending}
        onClick={() => remove.start(table)}
      >
        {t("remove")}
      </Button>
    </Drawer>
  );
}

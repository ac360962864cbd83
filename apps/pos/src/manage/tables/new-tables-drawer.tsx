"use client";
// New tables: one, or a whole row of them at once.
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { useState } from "react";
import { Drawer } from "../drawer.tsx";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { ManyTablesFields } from "./many-tables-fields.tsx";
import type { RoomTable } from "./room.ts";
import { TableFields } from "./table-fields.tsx";
import { tableWords } from "./table-words.ts";
import { useNewTables } from "./use-new-tables.ts";
import type { RoomDesk } from "./use-room-desk.ts";

export function NewTablesDrawer({ tables, desk }: { tables: readonly RoomTable[]; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const [kind, setKind] = useState<"one" | "many">("one");
  const form = useNewTables(kind, desk);
  return (
    <Drawer
      title={t("newTitle")}
      onClose={desk.close}
      isDirty={form.isDirty}
      foot={
        <SaveBar
          isNew
          isDirty={form.isDirty}
          isSaving={form.isSaving}
          onCancel={() => leaveTo(desk.close)}
          onSave={form.save}
          saveLabel={kind === "one" || form.count === null ? t("create") : t("createMany", { count: form.count })}
        />
      }
    >
      <SegmentedControl
        label={t("newTitle")}
        segments={[
          { value: "one", label: t("one") },
          { value: "many", label: t("many") },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === "one" ? (
        <TableFields
          draft={form.one}
          edit={form.editOne}
          tables={tables}
          problems={form.problems}
          isNameTaken={form.takenNames.includes(form.one.name.trim())}
        />
      ) : (
        <ManyTablesFields form={form} tables={tables} />
      )}
    </Drawer>
  );
}

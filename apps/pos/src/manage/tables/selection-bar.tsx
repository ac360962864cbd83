"use client";
// What is selected, where no drawer shows it: at the foot of the page, with what can be done to all of it.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Printer from "lucide-react/icons/printer";
import X from "lucide-react/icons/x";
import { useState } from "react";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

export function SelectionBar({ desk }: { desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const [isAsking, setIsAsking] = useState(false);
  const count = desk.selected.length;
  if (count === 0) return null;
  return (
    <div className="sticky bottom-0 z-2 mt-1 flex flex-wrap items-center gap-2 rounded-m bg-raised p-2.5 shadow-2 ring-1 ring-line">
      <IconButton label={t("clear")} onClick={desk.clear} className="-mr-1">
        <X aria-hidden="true" />
      </IconButton>
      <span role="status" className="min-w-0 flex-1 font-semibold">
        {t("selected", { count })}
      </span>
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        {t("revoke")}
      </Button>
      {desk.opened !== "print" && (
        <Button icon={<Printer aria-hidden="true" />} onClick={desk.openPrint} className="max-s:flex-1">
          {t("print")}
        </Button>
      )}
      <RevokeDialog tables={isAsking ? desk.selected : []} onClose={() => setIsAsking(false)} desk={desk} />
    </div>
  );
}

"use client";
// The table's code as its guests scan it, its address, and what can be done with it.
import { Button } from "@atapos/ui/button";
import { formatDateTime } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import { showToast } from "@atapos/ui/toast";
import Copy from "lucide-react/icons/copy";
import Printer from "lucide-react/icons/printer";
import { useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { cardState, type RoomTable } from "./room.ts";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

export function TableQr({ table, desk }: { table: RoomTable; desk: RoomDesk }) {
  const t = useTranslator(tableWords);
  const [isAsking, setIsAsking] = useState(false);
  const { name, orderUrl } = table;
  const copy = () => void navigator.clipboard.writeText(orderUrl).then(() => showToast({ message: t("copied") }));
  return (
    <section aria-label={t("qr")} className="grid gap-3 rounded-m bg-sunken p-3.5">
      <div className="grid grid-cols-[132px_minmax(0,1fr)] items-center gap-3.5">
        <div className="overflow-hidden rounded-base">
          <QrCode value={orderUrl} label={t("qrLabel", { name })} isDead={!table.isActive} />
        </div>
        <div className="min-w-0">
          <h3 className="font-bold text-m">{t(cardState(table))}</h3>
          <PrintedAt table={table} />
          <div className="mt-1 flex items-center gap-1">
            <span className="line-clamp-3 min-w-0 flex-1 break-all text-ink-2 text-xs">{orderUrl}</span>
            <IconButton label={t("copy")} onClick={copy}>
              <Copy aria-hidden="true" />
            </IconButton>
          </div>
        </div>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-2">
        <Button variant="quiet" icon={<Printer aria-hidden="true" />} onClick={() => desk.printOnly([table.id])}>
          {t("printOne")}
        </Button>
        <Button variant="danger" onClick={() => setIsAsking(true)}>
          {t("revoke")}
        </Button>
      </div>
      <RevokeDialog tables={isAsking ? [table] : []} onClose={() => setIsAsking(false)} desk={desk} />
    </section>
  );
}

function PrintedAt({ table: { printedAt } }: { table: RoomTable }) {
  const t = useTranslator(tableWords);
  const language = useLanguage();
  const { timeZone } = useStaff();
  if (printedAt === null) return null;
  return (
    <p className="text-ink-2 text-s">{t("printedAt", { time: formatDateTime(printedAt, { language, timeZone }) })}</p>
  );
}

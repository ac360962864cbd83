"use client";
// Asked before stickers are revoked, because that cannot be undone; afterwards the new cards are one tap away.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useRef } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { RoomTable } from "./room.ts";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

interface RevokeDialogProps {
  /** None: closed. */
  tables: readonly RoomTable[];
  onClose: () => void;
  desk: RoomDesk;
}

export function RevokeDialog({ tables, onClose, desk }: RevokeDialogProps) {
  const t = useTranslator(tableWords);
  const revoke = useRevoke(desk, onClose);
  const [first] = tables;
  const name = tables.length === 1 && first !== undefined ? t("thisTable", { name: first.name }) : null;
  const what = name ?? t("manyTables", { count: tables.length });
  return (
    <Dialog
      isOpen={tables.length > 0}
      onClose={onClose}
      title={t("revokeTitle", { name: what })}
      actions={
        <>
          <Button variant="danger" isLoading={revoke.isPending} onClick={() => revoke.start(tables, name)}>
            {t("revokeNow")}
          </Button>
          <Button variant="quiet" onClick={onClose} data-autofocus>
            {t("keep")}
          </Button>
        </>
      }
    >
      {t("revokeText")}
    </Dialog>
  );
}

function useRevoke(desk: RoomDesk, onDone: () => void) {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  // The same stickers are not revoked twice because an answer was lost on its way.
  const asked = useRef<{ ids: string; key: string } | null>(null);
  const { mutate, isPending } = api.table.revokeAll.useMutation();
  const start = (tables: readonly RoomTable[], name: string | null) => {
    const tableIds = tables.map(({ id }) => id);
    const ids = tableIds.join();
    if (asked.current?.ids !== ids) asked.current = { ids, key: randomKey() };
    mutate(
      { tableIds, idempotencyKey: asked.current.key },
      {
        onSuccess: ({ revoked }) => {
          asked.current = null;
          void utils.table.overview.invalidate();
          onDone();
          showToast({
            message: name === null ? t("revokedMany", { count: revoked }) : t("revoked", { name }),
            action: { label: t("printNew"), onPress: () => desk.printOnly(tableIds) },
            durationMs: 10_000,
          });
        },
        onError: (error) => showFailure(errorText(error)),
      },
    );
  };
  return { start, isPending };
}

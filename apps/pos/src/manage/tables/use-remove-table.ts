"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { RoomTable } from "./room.ts";
import { tableWords } from "./table-words.ts";
import type { RoomDesk } from "./use-room-desk.ts";

/** Takes a table away at once; for a while it comes back, stickers and all, by one tap. */
export function useRemoveTable(desk: RoomDesk) {
  const t = useTranslator(tableWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const reload = () => void utils.table.overview.invalidate();
  const onError = (error: unknown) => showFailure(errorText(error));
  const restore = api.table.restore.useMutation({ onSuccess: reload, onError });
  const remove = api.table.delete.useMutation({ onError });
  const start = ({ id, name }: RoomTable) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          desk.close();
          reload();
          showToast({
            message: t("removed", { name }),
            action: { label: t("undo"), onPress: () => restore.mutate({ id }) },
            durationMs: 10_000,
          });
        },
      },
    );
  return { start, isPending: remove.isPending };
}

"use client";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { arrangement, type Zone } from "./room.ts";

/** Puts the room in this order: shown at once, and as it was again when the server refuses. */
export function useArrange(): (zones: readonly Zone[]) => void {
  const errorText = useErrorText();
  const utils = api.useUtils();
  const { mutate } = api.table.arrange.useMutation({
    onSettled: () => void utils.table.overview.invalidate(),
    onError: (error) => showFailure(errorText(error)),
  });
  return (zones) => {
    void utils.table.overview.cancel();
    utils.table.overview.setData(undefined, { items: zones.flatMap(({ tables }) => tables) });
    mutate({ zones: arrangement(zones) });
  };
}

"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { promotionWords } from "./promotion-words.ts";

const UNDO_MS = 10_000;

/** Archives a promotion at once; for a while it comes back by one tap. */
export function useRemovePromotion(onGone: () => void) {
  const t = useTranslator(promotionWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const reload = () => void utils.promotion.board.invalidate();
  const onError = (error: unknown) => showFailure(errorText(error));
  const restore = api.promotion.restore.useMutation({
    onError,
    onSuccess: ({ name }) => {
      reload();
      showToast({ message: t("restored", { name }) });
    },
  });
  const remove = api.promotion.delete.useMutation({ onError });
  const start = ({ id, name }: { id: number; name: string }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          onGone();
          reload();
          showToast({
            message: t("removed", { name }),
            action: { label: t("undo"), onPress: () => restore.mutate({ id }) },
            durationMs: UNDO_MS,
          });
        },
      },
    );
  return { start, isPending: remove.isPending };
}

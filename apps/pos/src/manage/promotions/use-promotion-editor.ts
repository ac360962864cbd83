"use client";
// What is typed in the drawer, beside what is saved: one of them may move on while the other is changed.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useEffect, useRef, useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { isEqual } from "../merge-drafts.ts";
import { draftOf, inputOf, newDraft, type PromotionDraft, problemsOf } from "./promotion-draft.ts";
import type { PromotionView } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";

interface EditorInput {
  /** As the server has it now; null: a new one. */
  saved: PromotionView | null;
  today: string;
  timeZone: string;
  onCreated: (id: number) => void;
}

export function usePromotionEditor({ saved, today, timeZone, onCreated }: EditorInput) {
  const t = useTranslator(promotionWords);
  const utils = api.useUtils();
  const errorText = useErrorText();
  const [base, setBase] = useState(saved);
  const draftOfView = (view: PromotionView | null) => (view === null ? newDraft(today) : draftOf(view, timeZone));
  const [draft, setDraft] = useState(() => draftOfView(saved));
  const [isActiveAtFirst, setIsActiveAtFirst] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const [changedBy, setChangedBy] = useState<string | null>(null);
  const isDirty = !isEqual(draft, draftOfView(base));
  const isMoved = saved !== null && base !== null && saved.version !== base.version;
  const isConflict = isMoved && isDirty && !isEqual(draftOfView(saved), draftOfView(base));

  // What nobody is changing here follows what is saved; a switch alone never stands in the way.
  useEffect(() => {
    if (!isMoved || isConflict) return;
    setBase(saved);
    if (!isDirty) setDraft(draftOf(saved, timeZone));
  }, [isMoved, isConflict, isDirty, saved, timeZone]);

  const adopt = (view: PromotionView) => {
    utils.promotion.get.setData({ id: view.id }, view);
    setBase(view);
    void utils.promotion.board.invalidate();
  };
  const onError = (error: unknown) => {
    if (errorCodeOf(error) !== "version_conflict") return showFailure(errorText(error));
    const { changedBy: who } = errorDetailOf(error);
    setChangedBy(typeof who === "string" ? who : null);
    void utils.promotion.get.invalidate();
  };
  const create = api.promotion.create.useMutation({ onError });
  const update = api.promotion.update.useMutation({ onError });
  const setActive = api.promotion.setActive.useMutation({ onError });
  const keyFor = useStableKey();

  const save = (from: PromotionView | null) => {
    setIsChecked(true);
    if (Object.values(problemsOf(draft)).some((problem) => problem !== null)) return;
    const input = inputOf(draft, from, timeZone);
    if (from === null) {
      const whole = { ...input, isActive: isActiveAtFirst };
      create.mutate(
        { ...whole, idempotencyKey: keyFor(JSON.stringify(whole)) },
        {
          onSuccess: (view) => {
            adopt(view);
            setDraft(draftOf(view, timeZone));
            showToast({ message: t("created", { name: view.name }) });
            onCreated(view.id);
          },
        },
      );
      return;
    }
    update.mutate(
      { id: from.id, ...input, expectedVersion: from.version },
      {
        onSuccess: (view) => {
          adopt(view);
          setDraft(draftOf(view, timeZone));
          showToast({ message: t("saved", { name: view.name }) });
        },
      },
    );
  };
  const switchTo = (isActive: boolean) => {
    if (base === null) return setIsActiveAtFirst(isActive);
    setActive.mutate(
      { id: base.id, isActive },
      {
        onSuccess: (view) => {
          adopt(view);
          showToast({ message: t(isActive ? "switchedOn" : "switchedOff", { name: view.name }) });
        },
      },
    );
  };
  return {
    ...{ draft, base, isDirty, changedBy },
    change: (part: Partial<PromotionDraft>) => setDraft((before) => ({ ...before, ...part })),
    problems: isChecked ? problemsOf(draft) : null,
    isSaving: create.isPending || update.isPending,
    save: () => save(base),
    reset: () => setDraft(draftOfView(base)),
    isActive: setActive.isPending ? setActive.variables.isActive : (base?.isActive ?? isActiveAtFirst),
    switchTo,
    /** What is saved by somebody else meanwhile. */
    theirs: isConflict ? saved : null,
    takeTheirs: () => {
      setBase(saved);
      setDraft(draftOfView(saved));
    },
    keepMine: () => {
      setBase(saved);
      save(saved);
    },
  };
}

/** The same key for the same promotion, however often it is sent. */
function useStableKey(): (content: string) => string {
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    if (last.current?.content !== content) last.current = { content, key: randomKey() };
    return last.current.key;
  };
}

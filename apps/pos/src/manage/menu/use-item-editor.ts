"use client";
// One item under the owner's hands: its draft, what is wrong with it, saving it, and somebody else's changes meanwhile.
import { useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import type { Side } from "../merge-drafts.ts";
import { emptyItem, type ItemDraft, type ItemField } from "./item-draft.ts";
import { changedFields, itemChange, newItemInput } from "./item-input.ts";
import { itemProblems, type Problems } from "./item-problems.ts";
import { absorb, type ItemSession, isChanged, openSession, settle } from "./item-session.ts";
import type { Item } from "./menu-types.ts";

/** A code that another item has. */
export type TakenCode = "sku" | "barcode";

export interface SavedItem {
  id: number;
  name: string;
}

export function useItemEditor(item: Item | undefined) {
  const { staffId } = useStaff();
  const utils = api.useUtils();
  const [session, setSession] = useState<ItemSession | null>(item === undefined ? null : openSession(item));
  const [seen, setSeen] = useState(item);
  const [isChecked, setIsChecked] = useState(false);
  const [taken, setTaken] = useState<TakenCode | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  if (item !== undefined && item !== seen) {
    setSeen(item);
    setSession(session === null ? openSession(item) : absorb(session, item, staffId));
  }
  const problems: Problems = session === null ? new Map() : itemProblems(session.draft);

  /** Once more on top of one's own change, which the list's switch may have made; a stranger's is shown instead. */
  const send = async (now: ItemSession, isLast = false): Promise<ItemSession> => {
    const { id, version } = now.item;
    try {
      const change = itemChange(now.base, now.draft);
      await utils.client.catalog.updateProduct.mutate({ id, expectedVersion: version, ...change });
    } catch (failure) {
      if (errorCodeOf(failure) !== "version_conflict" || isLast) throw failure;
      const next = absorb(now, await utils.client.catalog.editorProduct.query({ id }), staffId);
      if (next.newer !== null) return next;
      return send(next, true);
    }
    const saved = await utils.client.catalog.editorProduct.query({ id });
    utils.catalog.editorProduct.setData({ id }, saved);
    return openSession(saved);
  };

  /** Answers whether it is saved. */
  const save = async (chosen: ReadonlyMap<ItemField, Side> = new Map()): Promise<boolean> => {
    if (session === null || isSaving) return false;
    const ready = settle(session, chosen);
    setIsChecked(true);
    setTaken(null);
    setError(null);
    if (itemProblems(ready.draft).size > 0) {
      setSession(ready);
      return false;
    }
    setIsSaving(true);
    try {
      const after = isChanged(ready) ? await send(ready) : openSession(ready.item);
      setSession(after);
      setIsChecked(false);
      return after.newer === null;
    } catch (failure) {
      setSession(ready);
      const code = takenCode(failure);
      if (code === null) setError(failure);
      setTaken(code);
      return false;
    } finally {
      setIsSaving(false);
      void utils.catalog.invalidate();
    }
  };

  return {
    session,
    problems: isChecked ? problems : NO_PROBLEMS,
    taken,
    error,
    isSaving,
    isChecked,
    isDirty: session !== null && isChanged(session),
    change: (next: Partial<ItemDraft>) => {
      setTaken(null);
      setSession((before) => before && { ...before, draft: { ...before.draft, ...next } });
    },
    reset: () => setSession((before) => before && openSession(before.newer ?? before.item)),
    save,
  };
}

const NO_PROBLEMS: Problems = new Map();

/** A new item: the same, without anybody else. */
export function useNewItem(categoryId: number | null) {
  const utils = api.useUtils();
  const [empty, setEmpty] = useState(() => emptyItem(categoryId));
  const [draft, setDraft] = useState<ItemDraft>(empty);
  const [key, setKey] = useState(randomKey);
  const [isChecked, setIsChecked] = useState(false);
  const [taken, setTaken] = useState<TakenCode | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const create = async (): Promise<SavedItem | null> => {
    if (isSaving) return null;
    setIsChecked(true);
    setTaken(null);
    setError(null);
    if (itemProblems(draft).size > 0) return null;
    setIsSaving(true);
    try {
      return await utils.client.catalog.createProduct.mutate({ ...newItemInput(draft), idempotencyKey: key });
    } catch (failure) {
      const code = takenCode(failure);
      if (code === null) setError(failure);
      setTaken(code);
      // what was refused can be sent again, changed, under a key of its own
      if (errorCodeOf(failure) !== null) setKey(randomKey());
      return null;
    } finally {
      setIsSaving(false);
      void utils.catalog.invalidate();
    }
  };

  return {
    draft,
    problems: isChecked ? itemProblems(draft) : NO_PROBLEMS,
    taken,
    error,
    isSaving,
    isChecked,
    isDirty: changedFields(empty, draft).length > 0,
    change: (next: Partial<ItemDraft>) => {
      setTaken(null);
      setDraft((before) => ({ ...before, ...next }));
    },
    create,
    /** The next one, in the same category. */
    startNext: () => {
      const next = emptyItem(draft.categoryId);
      setEmpty(next);
      setDraft(next);
      setKey(randomKey());
      setIsChecked(false);
    },
  };
}

function takenCode(error: unknown): TakenCode | null {
  const { field } = errorDetailOf(error);
  return errorCodeOf(error) === "duplicate" && (field === "sku" || field === "barcode") ? field : null;
}

"use client";
// One modifier group under the owner's hands; a new one is the same without anybody else.
import { useState } from "react";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import type { SharedGroup } from "../menu/menu-types.ts";
import { isEqual, type Side } from "../merge-drafts.ts";
import { type GroupDraft, type GroupField, groupChange, groupProblems, newGroupInput } from "./group-draft.ts";
import { absorbGroup, type GroupSession, isGroupChanged, openGroup, settleGroup } from "./group-session.ts";

/** Who saved meanwhile, as the refusal says: a group keeps no author of its own. */
export interface Changer {
  by: string | null;
  at: string;
}

export function useGroupEditor(group: SharedGroup | null, empty: GroupDraft) {
  const utils = api.useUtils();
  const [session, setSession] = useState<GroupSession | null>(group === null ? null : openGroup(group));
  const [seen, setSeen] = useState(group);
  const [fresh, setFresh] = useState(empty);
  const [key, setKey] = useState(randomKey);
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [changer, setChanger] = useState<Changer | null>(null);
  if (group !== null && group !== seen) {
    setSeen(group);
    setSession(session === null ? openGroup(group) : absorbGroup(session, group));
  }
  const draft = session?.draft ?? fresh;
  const problems = groupProblems(draft);

  const send = (now: GroupSession | null) =>
    now === null
      ? utils.client.catalog.createModifierGroup.mutate({ ...newGroupInput(fresh), idempotencyKey: key })
      : utils.client.catalog.updateModifierGroup.mutate({
          id: now.group.id,
          expectedVersion: now.group.version,
          ...groupChange(now.base, now.draft),
        });

  /** The saved group, or null: what is wrong stands on the screen. */
  const save = async (chosen: ReadonlyMap<GroupField, Side> = new Map()): Promise<SharedGroup | null> => {
    if (isSaving) return null;
    const ready = session === null ? null : settleGroup(session, chosen);
    setIsChecked(true);
    setError(null);
    setSession(ready);
    if (groupProblems(ready?.draft ?? fresh).size > 0) return null;
    if (ready !== null && !isGroupChanged(ready)) return ready.group;
    setIsSaving(true);
    try {
      const saved = await send(ready);
      if (ready !== null) setSession(openGroup(saved));
      setIsChecked(false);
      return saved;
    } catch (failure) {
      if (errorCodeOf(failure) === "version_conflict" && ready !== null) {
        setChanger(changerOf(failure));
        const groups = await utils.client.catalog.listModifierGroups.query().catch(() => []);
        const newer = groups.find(({ id }) => id === ready.group.id);
        if (newer !== undefined) setSession(absorbGroup(ready, newer));
        else setError(failure);
      } else {
        setError(failure);
        if (errorCodeOf(failure) !== null) setKey(randomKey());
      }
      return null;
    } finally {
      setIsSaving(false);
      void utils.catalog.invalidate();
    }
  };

  return {
    session,
    draft,
    problems: isChecked ? problems : new Map<string, never>(),
    changer,
    error,
    isSaving,
    isDirty: session === null ? !isEqual(fresh, empty) : isGroupChanged(session),
    change: (next: Partial<GroupDraft>) => {
      if (session === null) setFresh((before) => ({ ...before, ...next }));
      else setSession({ ...session, draft: { ...session.draft, ...next } });
    },
    reset: () => setSession((before) => before && openGroup(before.newer ?? before.group)),
    save,
  };
}

export type GroupEditor = ReturnType<typeof useGroupEditor>;

function changerOf(error: unknown): Changer | null {
  const { changedBy, changedAt } = errorDetailOf(error);
  if (typeof changedAt !== "string") return null;
  return { by: typeof changedBy === "string" ? changedBy : null, at: changedAt };
}

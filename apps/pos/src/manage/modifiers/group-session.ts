// A modifier group while it is edited, and what somebody else has made of it meanwhile.

import type { SharedGroup } from "../menu/menu-types.ts";
import { differences, isEqual, mergeDrafts, type Side, type Sides, sideOf } from "../merge-drafts.ts";
import { draftOfGroup, GROUP_FIELDS, type GroupDraft, type GroupField, rebaseOptions } from "./group-draft.ts";

export interface GroupSession {
  group: SharedGroup;
  base: GroupDraft;
  draft: GroupDraft;
  newer: SharedGroup | null;
}

export function openGroup(group: SharedGroup): GroupSession {
  const base = draftOfGroup(group);
  return { group, base, draft: base, newer: null };
}

export const isGroupChanged = ({ base, draft }: GroupSession): boolean => !isEqual(base, draft);

export function groupSides({ base, draft }: GroupSession, newer: SharedGroup): Sides<GroupDraft> {
  const theirs = draftOfGroup(newer);
  return { base, mine: rebaseOptions(base, draft, theirs), theirs };
}

/** Taken in at once where nothing was typed or nothing of it moved; else kept beside the draft. */
export function absorbGroup(session: GroupSession, group: SharedGroup): GroupSession {
  if (!isGroupChanged(session)) return openGroup(group);
  if (group.version === session.group.version) return { ...session, group };
  return { ...session, newer: group };
}

export function settleGroup(session: GroupSession, chosen: ReadonlyMap<GroupField, Side>): GroupSession {
  const { newer } = session;
  if (newer === null) return session;
  const sides = groupSides(session, newer);
  const kept = differences(GROUP_FIELDS, sides)
    .filter((difference) => sideOf(difference, chosen) === "mine")
    .map(({ field }) => field);
  return { group: newer, base: sides.theirs, draft: mergeDrafts(sides, kept), newer: null };
}

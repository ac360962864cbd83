// An item while it is edited: what it was, what it is to be, and what somebody else has made of it meanwhile.
import { differences, mergeDrafts, type Side, type Sides, sideOf } from "../merge-drafts.ts";
import { draftOfItem, ITEM_FIELDS, type ItemDraft, type ItemField } from "./item-draft.ts";
import { changedFields } from "./item-input.ts";
import type { Item } from "./menu-types.ts";
import { isMergeable, mergeMine, rebaseItem } from "./rebase-item.ts";

export interface ItemSession {
  /** The version that the draft began with. */
  item: Item;
  base: ItemDraft;
  draft: ItemDraft;
  /** As somebody else saved it while the draft was being written. */
  newer: Item | null;
}

export function openSession(item: Item): ItemSession {
  const base = draftOfItem(item);
  return { item, base, draft: base, newer: null };
}

export const isChanged = ({ base, draft }: ItemSession): boolean => changedFields(base, draft).length > 0;

export const sidesOf = ({ base, draft }: ItemSession, theirs: Item): Sides<ItemDraft> =>
  rebaseItem({ base, mine: draft, theirs: draftOfItem(theirs) });

/**
 * The item as it is now, taken into the session: at once where nothing was typed, or where only sales or one's own hand
 * (a switch in the list) moved it; else kept beside the draft, which stays as it is.
 */
export function absorb(session: ItemSession, item: Item, ownStaffId: number): ItemSession {
  if (!isChanged(session)) return openSession(item);
  const sides = sidesOf(session, item);
  if (item.version === session.item.version) return { item, base: sides.base, draft: sides.mine, newer: null };
  if (item.changedBy?.id === ownStaffId && isMergeable(sides)) {
    return { item, base: sides.theirs, draft: mergeMine(sides), newer: null };
  }
  return { ...session, newer: item };
}

/** The draft on top of the newer version, each field as it was chosen. */
export function settle(session: ItemSession, chosen: ReadonlyMap<ItemField, Side>): ItemSession {
  const { newer } = session;
  if (newer === null) return session;
  const sides = sidesOf(session, newer);
  const kept = differences(ITEM_FIELDS, sides)
    .filter((difference) => sideOf(difference, chosen) === "mine")
    .map(({ field }) => field);
  return { item: newer, base: sides.theirs, draft: mergeDrafts(sides, kept), newer: null };
}

"use client";
import { formatExtra } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { useOutlet } from "../../orders/use-outlet.ts";
import { ConflictPanel } from "../conflict-panel.tsx";
import type { SharedGroup } from "../menu/menu-types.ts";
import { differences, type Side, sideOf } from "../merge-drafts.ts";
import { GROUP_FIELDS, type GroupDraft, type GroupField } from "./group-draft.ts";
import { type GroupSession, groupSides } from "./group-session.ts";
import { groupWords } from "./group-words.ts";
import type { Changer } from "./use-group-editor.ts";

interface GroupConflictProps {
  session: GroupSession;
  newer: SharedGroup;
  changer: Changer | null;
  chosen: ReadonlyMap<GroupField, Side>;
  onChoose: (field: GroupField, side: Side) => void;
  onDropMine: () => void;
}

const NAMES = { name: "nameId", nameEn: "nameEn", min: "min", max: "max", options: "options" } as const;

export function GroupConflict({ session, newer, changer, chosen, onChoose, onDropMine }: GroupConflictProps) {
  const t = useTranslator(groupWords);
  const language = useLanguage();
  const { currency } = useOutlet();
  const [heardAt] = useState(() => new Date());
  const sides = groupSides(session, newer);
  const text = (field: GroupField, draft: GroupDraft): string => {
    if (field === "options") {
      return draft.options
        .map(({ name, price }) => `${name}${price ? ` ${formatExtra(price, currency, language)}` : ""}`)
        .join(", ");
    }
    return field === "max" ? String(draft.max ?? t("noMax")) : String(draft[field]);
  };
  const rows = differences(GROUP_FIELDS, sides).map((difference) => ({
    field: difference.field,
    name: t(NAMES[difference.field]),
    mine: text(difference.field, sides.mine),
    theirs: text(difference.field, sides.theirs),
    chosen: sideOf(difference, chosen),
  }));
  return (
    <ConflictPanel
      by={changer?.by ?? null}
      at={changer?.at ?? heardAt}
      rows={rows}
      onChoose={onChoose}
      onDropMine={onDropMine}
    />
  );
}

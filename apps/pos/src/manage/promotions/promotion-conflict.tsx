"use client";
// Two people edit one promotion: the second sees both, field by field, and decides.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { useEffect, useRef } from "react";
import { draftOf, type PromotionDraft, scheduleOf } from "./promotion-draft.ts";
import type { Editor } from "./promotion-editor.tsx";
import { discountText, scheduleText, type Translate, weekText } from "./promotion-text.ts";
import type { PromotionView } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";

interface PromotionConflictProps {
  editor: Editor;
  /** As it is saved now. */
  theirs: PromotionView;
  timeZone: string;
  currency: string;
}

export function PromotionConflict({ editor, theirs, timeZone, currency }: PromotionConflictProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const sides = [draftOf(theirs, timeZone), editor.draft].map((draft) => fieldsOf(draft, { language, currency }, t));
  const [saved, mine] = sides;
  const place = useRef<HTMLDivElement>(null);
  // It may come while somebody types far below.
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const differing = saved?.filter(({ value }, index) => value !== mine?.[index]?.value) ?? [];
  return (
    <div ref={place} className="scroll-mt-2">
      <Banner
        tone="warn"
        look="note"
        className="items-start"
        title={t("conflictTitle", { name: editor.changedBy ?? t("conflictSomebody") })}
      >
        {t("conflictText")}
        <ul className="mt-1 grid gap-1.5">
          {differing.map(({ key, value }) => (
            <li key={key}>
              <b>{t(key)}</b>
              <span className="block">
                {t("theirs")}: {value}
              </span>
              <span className="block">
                {t("mine")}: {mine?.find((field) => field.key === key)?.value}
              </span>
            </li>
          ))}
        </ul>
        <span className="mt-2 flex flex-wrap gap-2">
          <Button variant="quiet" onClick={editor.takeTheirs}>
            {t("takeTheirs")}
          </Button>
          <Button variant="quiet" onClick={editor.keepMine} isLoading={editor.isSaving}>
            {t("keepMine")}
          </Button>
        </span>
      </Banner>
    </div>
  );
}

function fieldsOf(draft: PromotionDraft, place: { language: "id" | "en"; currency: string }, t: Translate) {
  const { type, amount, targets, startDate, endDate, windows, name } = draft;
  const amounts = targets.map((target) => target.amount ?? amount ?? 0);
  const range = {
    min: Math.min(...amounts, amount ?? Number.POSITIVE_INFINITY),
    max: Math.max(...amounts, amount ?? 0),
  };
  return [
    { key: "fieldName", value: name },
    { key: "fieldDiscount", value: amount === null && amounts.length === 0 ? "" : discountText(type, range, place, t) },
    { key: "fieldTargets", value: targets.map((target) => target.name).join(", ") },
    {
      key: "fieldDates",
      value: [startDate, endDate].includes("") ? "" : weekText([startDate, endDate], place.language),
    },
    { key: "fieldHours", value: scheduleText(scheduleOf(windows), place.language) ?? t("always") },
  ] as const;
}

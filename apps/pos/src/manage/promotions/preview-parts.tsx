"use client";
// What the promotion would meet and what it would cost: overlaps first, then every price before and after.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Skeleton } from "@atapos/ui/skeleton";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { manageWords } from "../manage-words.ts";
import { PriceList } from "./price-list.tsx";
import { overlapText } from "./promotion-text.ts";
import type { PromotionPreview } from "./promotion-types.ts";
import { promotionWords } from "./promotion-words.ts";
import type { Preview } from "./use-preview.ts";

interface PreviewPartsProps {
  preview: Preview;
  timeZone: string;
  currency: string;
}

export function PreviewParts({ preview: { isWhole, query }, timeZone, currency }: PreviewPartsProps) {
  const t = useTranslator(promotionWords);
  const { data } = query;
  return (
    <>
      {isWhole &&
        data?.overlaps.map((each) => <OverlapNote key={each.promotionId} overlap={each} timeZone={timeZone} />)}
      <section aria-label={t("prices")} aria-busy={query.isFetching}>
        <div className="flex min-h-8 items-center gap-2">
          <h3 className="flex-1 font-bold text-m">{t("prices")}</h3>
          {isWhole && data !== undefined && <span className="text-ink-2 text-s">{t("pricesHow")}</span>}
        </div>
        {!isWhole ? (
          <p className="text-ink-2 text-s">{t("pricesLater")}</p>
        ) : data !== undefined ? (
          <PriceList preview={data} currency={currency} />
        ) : query.error === null ? (
          <Skeleton className="h-30 rounded-base" />
        ) : (
          <FailedPrices onRetry={() => void query.refetch()} />
        )}
      </section>
    </>
  );
}

function FailedPrices({ onRetry }: { onRetry: () => void }) {
  const t = useTranslator(promotionWords);
  const page = useTranslator(manageWords);
  return (
    <Banner
      look="note"
      action={
        <Button variant="text" onClick={onRetry}>
          {page("retry")}
        </Button>
      }
    >
      {t("pricesFailed")}
    </Banner>
  );
}

interface OverlapNoteProps {
  overlap: PromotionPreview["overlaps"][number];
  timeZone: string;
}

function OverlapNote({ overlap, timeZone }: OverlapNoteProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  return (
    <Banner
      tone="warn"
      look="note"
      className="items-start"
      icon={<TriangleAlert aria-hidden="true" />}
      title={t("overlapWith", { name: overlap.name })}
    >
      {overlapText(overlap, { language, timeZone }, t)}. {t("overlapRule")}
    </Banner>
  );
}

"use client";
// What sold most, with its picture; all of it on request.
import type { ReportRange } from "@atapos/domain";
import { Button } from "@atapos/ui/button";
import { formatNumber } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { Loaded } from "../manage/loaded.tsx";
import { Thumb } from "../manage/menu/thumb.tsx";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";
import { CsvButton } from "./csv-button.tsx";
import { LOOK_AGAIN_MS } from "./look-again.ts";
import { Panel } from "./panel.tsx";
import { RowsBones } from "./report-bones.tsx";
import type { ReportFormat } from "./report-format.ts";
import type { ReportItem } from "./report-types.ts";
import { reportsWords } from "./reports-words.ts";

const FEW = 4;
const MANY = 40;

export function TopItems({ range, format }: { range: ReportRange; format: ReportFormat }) {
  const t = useTranslator(reportsWords);
  const [sort, setSort] = useState<"sales" | "quantity">("sales");
  const [limit, setLimit] = useState(FEW);
  const query = api.report.items.useQuery(
    { ...range, sort, limit },
    { placeholderData: (before) => before, refetchInterval: LOOK_AGAIN_MS },
  );
  const title = t("bestSelling");
  const total = query.data?.total ?? 0;
  return (
    <Panel
      title={title}
      aside={
        <>
          <label className="flex">
            <span className="sr-only">{t("sortItems")}</span>
            <select
              value={sort}
              onChange={({ currentTarget }) => setSort(currentTarget.value === "quantity" ? "quantity" : "sales")}
              className="min-h-12 cursor-pointer rounded-control bg-transparent font-semibold text-ink-2 text-s"
            >
              <option value="sales">{t("bySales")}</option>
              <option value="quantity">{t("byQuantity")}</option>
            </select>
          </label>
          <CsvButton table="items" label={t("download", { title })} range={range} />
        </>
      }
    >
      <Loaded query={query} skeleton={<RowsBones />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="m-auto py-10 text-ink-2">{t("nothing")}</p>
          ) : (
            <ol className="grid grid-cols-[minmax(0,1fr)]">
              {items.map((item) => (
                <ItemRow
                  key={item.productId}
                  item={item}
                  highest={highestOf(items, sort)}
                  sort={sort}
                  format={format}
                />
              ))}
            </ol>
          )
        }
      </Loaded>
      {total > FEW && (
        <div className="-mb-2 flex gap-2">
          {total > limit && (
            <Button variant="text" onClick={() => setLimit(limit === FEW ? MANY : Math.min(1000, limit + MANY))}>
              {limit === FEW ? t("allItems", { count: total }) : t("moreItems")}
            </Button>
          )}
          {limit > FEW && (
            <Button variant="text" onClick={() => setLimit(FEW)}>
              {t("fewerItems")}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}

const highestOf = (items: readonly ReportItem[], sort: "sales" | "quantity") =>
  Math.max(1, ...items.map((item) => item[sort]));

interface ItemRowProps {
  item: ReportItem;
  highest: number;
  sort: "sales" | "quantity";
  format: ReportFormat;
}

function ItemRow({ item, highest, sort, format }: ItemRowProps) {
  const t = useTranslator(reportsWords);
  const isDish = useStaff().businessType === "fnb";
  const { language, money } = format;
  const name = language === "en" ? (item.nameEn ?? item.name) : item.name;
  const count = formatNumber(item.quantity, language);
  return (
    <li className="flex min-h-14 items-center gap-3.5">
      <Thumb url={item.imageUrl} size="s" />
      <span className="min-w-0 flex-1 truncate font-semibold s:max-w-44">{name}</span>
      <span aria-hidden="true" className="h-2.5 flex-1 overflow-hidden rounded-full bg-fill max-s:hidden">
        <i style={{ width: `${(item[sort] / highest) * 100}%` }} className="block h-full rounded-full bg-accent" />
      </span>
      <span className="flex shrink-0 items-baseline justify-end gap-x-4 max-s:flex-col-reverse max-s:items-end">
        <span className="money w-20 text-right text-ink-2 max-s:text-s">
          {isDish ? t("portions", { count }) : t("pieces", { count })}
        </span>
        <b className="money min-w-26 text-right">{money(item.sales)}</b>
      </span>
    </li>
  );
}

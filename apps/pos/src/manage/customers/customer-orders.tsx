"use client";
// A customer's orders, newest first; each leads to its own page.
import { Button } from "@atapos/ui/button";
import { formatDate, formatMoney, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { StatusPill } from "@atapos/ui/status-pill";
import ChevronRight from "lucide-react/icons/chevron-right";
import { orderPath } from "../../orders/open-order.ts";
import { useLabelWords } from "../../orders/use-label-words.ts";
import { useOutlet } from "../../orders/use-outlet.ts";
import { api } from "../../trpc/api.ts";
import { GuardedLink } from "../guarded-link.tsx";
import { Loaded } from "../loaded.tsx";
import { dayText } from "./customer-text.ts";
import type { Customer, CustomerOrder } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";

export function CustomerOrders({ customer: { id, firstOrderAt } }: { customer: Customer }) {
  const t = useTranslator(customerWords);
  const place = { language: useLanguage(), timeZone: useOutlet().timeZone };
  const query = api.customer.orders.useInfiniteQuery(
    { id, limit: 8 },
    { getNextPageParam: ({ nextCursor }) => nextCursor },
  );
  return (
    <section className="grid gap-1.5">
      <div className="flex min-h-8 items-baseline gap-2">
        <h3 className="flex-1 font-bold text-m">{t("history")}</h3>
        {firstOrderAt !== null && (
          <span className="text-ink-2 text-s">{t("since", { month: formatDate(firstOrderAt, place) })}</span>
        )}
      </div>
      <Loaded query={{ ...query, data: query.data?.pages.flatMap(({ items }) => items) }}>
        {(orders) =>
          orders.length === 0 ? (
            <p className="text-ink-2">{t("noOrders")}</p>
          ) : (
            <ul className="overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
              {orders.map((order) => (
                <OrderRow key={order.id} order={order} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {query.hasNextPage && (
        <Button
          variant="text"
          className="justify-self-start"
          onClick={() => void query.fetchNextPage()}
          isLoading={query.isFetchingNextPage}
        >
          {t("moreOrders")}
        </Button>
      )}
    </section>
  );
}

function OrderRow({ order }: { order: CustomerOrder }) {
  const t = useTranslator(customerWords);
  const label = useLabelWords();
  const language = useLanguage();
  const { currency, timeZone } = useOutlet();
  const place = { language, timeZone };
  const { id, createdAt, orderNumber, tableName, orderType, total } = order;
  const where = tableName === null ? label.type(orderType) : label.table(tableName);
  return (
    <li className="border-line not-first:border-t">
      <GuardedLink
        href={orderPath(id)}
        prefetch={false}
        className="flex min-h-14 items-center gap-2.5 px-3.5 py-2 no-underline -outline-offset-3 hover:bg-fill"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold text-m/[20px]">
            {dayText(t, createdAt, Date.now(), place)} {formatTime(createdAt, place)}
          </span>
          <span className="block truncate text-ink-2 text-s">
            {where} · #{orderNumber}
          </span>
        </span>
        <Money order={order} />
        <span className={`money font-semibold ${order.status === "cancelled" ? "text-ink-2 line-through" : ""}`}>
          {formatMoney(total, currency, language)}
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0" />
      </GuardedLink>
    </li>
  );
}

/** Only what is not as it should be: a paid order needs no word. */
function Money({ order: { status, paymentStatus } }: { order: CustomerOrder }) {
  if (status === "cancelled") return <StatusPill status="order.cancelled" />;
  if (paymentStatus === "paid") return null;
  const isUnpaid = paymentStatus === "failed" || paymentStatus === "expired";
  return <StatusPill status={isUnpaid ? "payment.pending" : `payment.${paymentStatus}`} />;
}

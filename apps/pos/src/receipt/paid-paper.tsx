"use client";
// The receipt beside the pay sheet: the same rows as on paper, on the screen's own paper.
import { formatDateTime, formatMoney } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import { isSettled } from "../pay/pay-types.ts";
import { useStaff } from "../session/staff.tsx";
import { Mark } from "../shell/mark.tsx";
import { api } from "../trpc/api.ts";
import { type ReceiptModel, type ReceiptRow, receiptModel } from "./receipt-model.ts";
import { receiptWords } from "./receipt-words.ts";

/** Fills the ticket's panel once its order is paid. */
export function PaidPaper({ orderId }: { orderId: number }) {
  const model = useReceipt(orderId);
  return (
    <div className="h-full overflow-y-auto bg-sunken p-5 pb-0">
      {model === null ? <Loading /> : <Paper model={model} />}
    </div>
  );
}

function useReceipt(orderId: number): ReceiptModel | null {
  const { businessType } = useStaff();
  const order = api.order.get.useQuery({ orderId });
  const link = api.order.shareLink.useQuery({ orderId });
  const token = link.data?.token;
  const shared = api.order.byLink.useQuery({ token: token ?? "" }, { enabled: token !== undefined });
  if (order.data === undefined || shared.data === undefined) return null;
  // what was known before the payment has no payment on it
  if (order.isFetching && !isSettled(order.data)) return null;
  return receiptModel(order.data, shared.data, businessType);
}

/** Torn off at its foot. */
const TORN =
  "[--z:radial-gradient(circle_at_8px_100%,#0000_5.5px,#000_6px)] [mask:linear-gradient(#000_0_0)_0_0/100%_calc(100%-10px)_no-repeat,var(--z)_0_100%/16px_10px_repeat-x]";

function Paper({ model }: { model: ReceiptModel }) {
  const t = createTranslator(receiptWords, model.language);
  const money = (amount: number) => formatMoney(amount, model.currency, model.language);
  const rows = (list: readonly ReceiptRow[]) =>
    list.map((row) => <Row key={row.key} row={row} text={money(row.amount)} />);
  return (
    <article lang={model.language} className={`rounded-t-base bg-raised px-5.5 pt-5.5 pb-8.5 text-s ${TORN}`}>
      <header className="grid justify-items-center text-center text-ink-2">
        <span className="text-accent">
          <Mark size={36} />
        </span>
        <h3 className="mt-1 font-bold text-ink text-input">{model.merchant.name}</h3>
        {model.merchant.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <Rule />
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-2">
        <span>
          {model.number} · {model.place}
        </span>
        <span>{formatDateTime(model.at, model)}</span>
      </p>
      <Rule />
      <ul className="grid gap-2.5">
        {model.items.map((item) => (
          <li key={item.key} className="grid grid-cols-[24px_minmax(0,1fr)_auto] gap-x-2">
            <span className="money text-ink-2">{item.quantity}×</span>
            <span>{item.name}</span>
            <span className="money">{money(item.amount)}</span>
            {item.details.length > 0 && (
              <span className="col-start-2 text-ink-2 text-xs">{item.details.join(", ")}</span>
            )}
          </li>
        ))}
      </ul>
      <Rule />
      <dl className="grid gap-1">
        {rows(model.sums)}
        <div className="flex items-baseline justify-between gap-3">
          <dt className="font-bold text-l">{t("total")}</dt>
          <dd className="money font-bold text-[32px]/[40px] tracking-[-0.03em]">{money(model.total)}</dd>
        </div>
        {rows(model.contained)}
      </dl>
      {model.payments.length + model.refunds.length > 0 && (
        <>
          <Rule />
          <dl className="grid gap-1">
            {rows(model.payments)}
            {rows(model.refunds)}
          </dl>
        </>
      )}
      {model.footer.length > 0 && <Rule />}
      {model.footer.map((line) => (
        <p key={line} className="text-balance text-center text-ink-2">
          {line}
        </p>
      ))}
    </article>
  );
}

const Rule = () => <hr className="my-3.5 border-line-strong border-t-2 border-dashed" />;

function Row({ row, text }: { row: ReceiptRow; text: string }) {
  const isSaving = row.key === "discount";
  return (
    <div className={`flex justify-between gap-3 ${isSaving ? "font-semibold text-kunyit-ink" : "text-ink-2"}`}>
      <dt className="min-w-0">{row.label}</dt>
      <dd className={`money font-semibold ${isSaving ? "" : "text-ink"}`}>{text}</dd>
    </div>
  );
}

function Loading() {
  return (
    <SkeletonGroup>
      <div className="grid gap-4 rounded-t-base bg-raised p-6">
        <Skeleton className="mx-auto h-5 w-40" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
        <Skeleton className="h-9 w-full" />
      </div>
    </SkeletonGroup>
  );
}

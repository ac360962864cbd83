"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { Stepper } from "@atapos/ui/stepper";
import Check from "lucide-react/icons/check";
import { itemName } from "../orders/order-label.ts";
import { useTaxName } from "../orders/order-sums.tsx";
import type { OrderDetail, OrderItem } from "../orders/order-types.ts";
import type { RefundForm } from "./refund-form.ts";
import { chosenSums, linePrice, refundableLines } from "./refund-lines.ts";
import { refundWords } from "./refund-words.ts";

interface RefundWhatProps {
  order: OrderDetail;
  form: RefundForm;
  isQueued: boolean;
}

/** All of it, or some of the lines with their share of service and tax. */
export function RefundWhat({ order, form, isQueued }: RefundWhatProps) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const all = formatMoney(form.available, order.currency, language);
  const isPart = form.how === "part" && !isQueued;
  return (
    <>
      {isQueued ? (
        <h3 className="font-bold text-input">{t("queuedOf")}</h3>
      ) : (
        <SegmentedControl
          label={t("how")}
          segments={[
            { value: "all", label: t("all", { amount: all }) },
            { value: "part", label: t("part") },
          ]}
          value={form.how}
          onChange={form.setHow}
        />
      )}
      {isPart ? (
        <ul
          aria-label={t("lines")}
          className="-mx-3.5 mt-2.5 grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-0.5 l:min-h-0 l:overflow-y-auto"
        >
          {refundableLines(order).map((item) => (
            <RefundLine key={item.id} item={item} currency={order.currency} form={form} />
          ))}
        </ul>
      ) : (
        <p className="flex-1 py-4 text-ink-2">{t("allOfIt")}</p>
      )}
      <RefundSums order={order} form={form} isPart={isPart} />
    </>
  );
}

function RefundLine({ item, currency, form }: { item: OrderItem; currency: string; form: RefundForm }) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const quantity = form.chosen.get(item.id) ?? 0;
  const isOn = quantity > 0;
  const count = quantity || item.quantity;
  const name = itemName(item);
  return (
    <li
      className={`flex min-h-15 items-center rounded-control pr-3.5 ${isOn ? "bg-accent-soft text-accent-ink" : "hover:bg-sunken"}`}
    >
      <label className="relative flex min-h-15 min-w-0 flex-1 cursor-pointer items-center gap-3.5 pr-2 pl-3.5">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => form.choose(item.id, event.currentTarget.checked ? item.quantity : 0)}
          className="peer absolute inset-0 cursor-pointer opacity-0"
        />
        <CheckBox />
        <span className="min-w-0">
          <span className="block truncate font-semibold leading-5">{name}</span>
          <span className={`block text-s/[18px] ${isOn ? "" : "text-ink-2"}`}>
            {isOn && item.quantity > 1
              ? t("some", { count: quantity, of: item.quantity })
              : t("whole", { count: item.quantity })}
          </span>
        </span>
      </label>
      {isOn && item.quantity > 1 && (
        <Stepper
          size="s"
          name={name}
          value={quantity}
          min={1}
          max={item.quantity}
          onChange={(next) => form.choose(item.id, next)}
        />
      )}
      <span className="money min-w-21 text-right font-semibold">
        {formatMoney(linePrice(item, count), currency, language)}
      </span>
    </li>
  );
}

/** Drawn beside its native input, by the input's own state. */
const CheckBox = () => (
  <span
    aria-hidden="true"
    className="grid size-6 shrink-0 place-items-center rounded-xs text-transparent inset-ring-[1.5px] inset-ring-control peer-checked:bg-accent peer-checked:text-on-accent peer-checked:inset-ring-0 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent"
  >
    <Check className="size-4.5 stroke-3" />
  </span>
);

function RefundSums({ order, form, isPart }: { order: OrderDetail; form: RefundForm; isPart: boolean }) {
  const t = useTranslator(refundWords);
  const language = useLanguage();
  const taxName = useTaxName();
  const money = (amount: number) => formatMoney(amount, order.currency, language);
  const sums = chosenSums(order, form.chosen);
  const rows = [
    { key: "goods", label: t("items", { count: sums.count, of: sums.ofCount }), amount: sums.goods },
    { key: "service", label: t("service"), amount: sums.service },
    { key: "tax", label: t("tax", { tax: taxName(order) }), amount: sums.tax },
  ].filter(({ key, amount }) => key === "goods" || amount > 0);
  return (
    <dl className="mt-3 grid gap-1 border-line-strong border-t-2 border-dashed pt-3 pb-5 text-[14.5px]/[21px]">
      {isPart &&
        rows.map(({ key, label, amount }) => (
          <div key={key} className="flex justify-between gap-3 text-ink-2">
            <dt>{label}</dt>
            <dd className="money font-semibold text-ink">{money(amount)}</dd>
          </div>
        ))}
      <div className="mt-0.5 flex items-baseline justify-between gap-3">
        <dt className="font-bold text-l">{t("total")}</dt>
        <dd className="money font-extrabold text-[32px]/10 tracking-[-0.03em]">{money(form.amount)}</dd>
      </div>
      {form.isCapped && (
        <div className="font-semibold text-warn-ink">
          <dt className="sr-only">{t("total")}</dt>
          <dd>{t("capped", { amount: money(form.available) })}</dd>
        </div>
      )}
    </dl>
  );
}

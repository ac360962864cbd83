"use client";
// Finds any order by its number, also one of another day.
import { Field, TextInput } from "@atapos/ui/field";
import { formatDateTime, formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import Search from "lucide-react/icons/search";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { api } from "../trpc/api.ts";
import { useErrorText } from "../words/error-words.ts";
import { orderSubtitle, orderTitle } from "./order-label.ts";
import { OrderPlate } from "./order-plate.tsx";
import type { Order } from "./order-types.ts";
import { PaymentBadge } from "./payment-badge.tsx";
import { searchWords } from "./search-words.ts";
import { useLabelWords } from "./use-label-words.ts";
import { useOutlet } from "./use-outlet.ts";

const SHOWN = 20;

interface OrderSearchProps {
  isOpen: boolean;
  onClose: () => void;
  onChoose: (orderId: number) => void;
}

export function OrderSearch({ isOpen, onClose, onChoose }: OrderSearchProps) {
  const t = useTranslator(searchWords);
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("title")} height="tall">
      <SearchBody onChoose={onChoose} />
    </Sheet>
  );
}

function SearchBody({ onChoose }: Pick<OrderSearchProps, "onChoose">) {
  const t = useTranslator(searchWords);
  const errorText = useErrorText();
  const [text, setText] = useState("");
  const typed = text.trim().replace(/^#/, "");
  const search = useDeferredValue(typed);
  const isAsking = search !== "";
  const { data, error, isPlaceholderData } = api.order.list.useQuery(
    { search, limit: SHOWN },
    { enabled: isAsking, placeholderData: (before) => before, staleTime: 5_000 },
  );
  const found = isAsking ? (data?.items ?? []) : [];
  const isFresh = data !== undefined && !isPlaceholderData && search === typed;
  const enter = useEnter(isFresh ? (found[0]?.id ?? null) : null, onChoose);
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        enter(typed);
      }}
    >
      <Field label={t("field")} hint={t("hint")}>
        <TextInput
          size="m"
          data-autofocus
          value={text}
          inputMode="search"
          autoComplete="off"
          placeholder={t("placeholder")}
          prefix={<Search aria-hidden="true" />}
          onChange={(event) => {
            enter(null);
            setText(event.currentTarget.value);
          }}
        />
      </Field>
      <Told
        failure={error === null ? null : errorText(error)}
        search={search}
        total={isAsking ? data?.total : undefined}
      />
      <ul aria-label={t("results")} className="grid grid-cols-[minmax(0,1fr)]">
        {found.map((order) => (
          <Result key={order.id} order={order} onChoose={onChoose} />
        ))}
      </ul>
    </form>
  );
}

interface ToldProps {
  failure: string | null;
  search: string;
  /** undefined: not known yet. */
  total: number | undefined;
}

function Told({ failure, search, total = 1 }: ToldProps) {
  const t = useTranslator(searchWords);
  return (
    <>
      {failure !== null && <p role="alert">{t("failed", { reason: failure })}</p>}
      <div role="status" className="text-ink-2 empty:hidden">
        {total === 0 && <p>{t("nothing", { text: search })}</p>}
        {total > SHOWN && <p className="text-s">{t("more", { count: total })}</p>}
      </div>
    </>
  );
}

/** Enter means what was typed: when its answer is still on its way, the first order of that answer, not of an older one. */
function useEnter(firstId: number | null, onChoose: (orderId: number) => void): (typed: string | null) => void {
  const [entered, setEntered] = useState<string | null>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  useEffect(() => {
    if (entered === null || entered === "" || firstId === null) return;
    setEntered(null);
    choose.current(firstId);
  }, [entered, firstId]);
  return setEntered;
}

function Result({ order, onChoose }: { order: Order; onChoose: (orderId: number) => void }) {
  const words = useLabelWords();
  const language = useLanguage();
  const { timeZone } = useOutlet();
  return (
    <li className="border-line not-first:border-t">
      <button
        type="button"
        onClick={() => onChoose(order.id)}
        className="flex min-h-17 w-full items-center gap-3 rounded-control py-2 text-left hover:bg-sunken"
      >
        <OrderPlate order={order} />
        <span className="min-w-0 flex-1">
          <b className="block truncate font-bold">{orderTitle(order, words)}</b>
          <span className="block truncate text-ink-2 text-s">{orderSubtitle(order, words)}</span>
          <span className="block text-ink-2 text-s">{formatDateTime(order.createdAt, { language, timeZone })}</span>
        </span>
        <span className="grid justify-items-end gap-1">
          <PaymentBadge order={order} />
          <span className="money font-bold">{formatMoney(order.total, order.currency, language)}</span>
        </span>
      </button>
    </li>
  );
}

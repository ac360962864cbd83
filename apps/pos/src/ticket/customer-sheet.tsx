"use client";
// Who buys: found by name, phone or e-mail, or added with one of them.
import { Button } from "@atapos/ui/button";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import Search from "lucide-react/icons/search";
import UserRound from "lucide-react/icons/user-round";
import { useEffect, useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { CatalogueSheet } from "../shared/catalogue-sheet.tsx";
import { api } from "../trpc/api.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { NewCustomerForm } from "./new-customer-form.tsx";
import { Plate } from "./plate.tsx";
import type { TicketCustomer } from "./ticket.ts";
import { ticketWords } from "./ticket-words.ts";

const TYPING_MS = 180;
const SHOWN = 24;

export function CustomerSheet() {
  const { close, ticket, update } = useRegister();
  const t = useTranslator(ticketWords);
  const [typed, setTyped] = useState("");
  const search = useSettled(typed.trim());
  const choose = (customer: TicketCustomer | null) => {
    update((now) => ({ ...now, customer }));
    close();
  };
  return (
    <CatalogueSheet
      onClose={close}
      title={t("customers")}
      lead={t("customersLead")}
      footer={
        ticket.customer === null ? undefined : (
          <Button size="xl" variant="quiet" className="rounded-base" onClick={() => choose(null)}>
            {t("noCustomer")}
          </Button>
        )
      }
    >
      <div className="flex h-12 items-center gap-2.5 rounded-control bg-raised px-3.5 inset-ring inset-ring-control has-[:focus]:inset-ring-2 has-[:focus]:inset-ring-accent">
        <Search aria-hidden="true" className="size-5 shrink-0" />
        <input
          type="text"
          data-autofocus
          aria-label={t("searchCustomer")}
          placeholder={t("searchCustomer")}
          value={typed}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
          className="h-full min-w-0 flex-1 bg-transparent font-medium text-input outline-none placeholder:text-ink-2"
        />
      </div>
      <Found search={search} chosenId={ticket.customer?.id ?? null} onChoose={choose} />
      <NewCustomerForm key={search} typed={search} onAdded={choose} />
    </CatalogueSheet>
  );
}

interface FoundProps {
  search: string;
  chosenId: number | null;
  onChoose: (customer: TicketCustomer) => void;
}

function Found({ search, chosenId, onChoose }: FoundProps) {
  const t = useTranslator(ticketWords);
  const errorText = useErrorText();
  const found = api.customer.list.useQuery(
    { search: search === "" ? undefined : search, limit: SHOWN },
    { placeholderData: (before) => before },
  );
  if (found.data === undefined) {
    if (found.error === null) return <Loading />;
    return (
      <div className="pt-4">
        <ErrorState code={errorCodeOf(found.error) ?? "internal"} onRetry={() => void found.refetch()}>
          {errorText(found.error)}
        </ErrorState>
      </div>
    );
  }
  if (found.data.items.length === 0) return <p className="py-5 text-ink-2">{t("noCustomerFound")}</p>;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,280px),1fr))] gap-x-4 py-3">
      {found.data.items.map((customer) => (
        <li key={customer.id}>
          <CustomerRow customer={customer} isOn={customer.id === chosenId} onPress={() => onChoose(pick(customer))} />
        </li>
      ))}
    </ul>
  );
}

const pick = ({ id, name, phone, email }: TicketCustomer): TicketCustomer => ({ id, name, phone, email });

interface CustomerRowProps {
  customer: TicketCustomer;
  isOn: boolean;
  onPress: () => void;
}

function CustomerRow({ customer, isOn, onPress }: CustomerRowProps) {
  const t = useTranslator(ticketWords);
  const { name, phone, email } = customer;
  const title = name ?? phone ?? email ?? t("unnamedCustomer");
  const detail = [phone, email].filter((each) => each !== null && each !== title).join(" · ");
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={`flex min-h-15 w-full min-w-0 items-center gap-3 rounded-base px-2 py-1.5 text-left ${isOn ? "bg-accent-soft text-accent-ink" : "hover:bg-sunken"}`}
    >
      <Plate isSoft={true}>
        <UserRound />
      </Plate>
      <span className="min-w-0">
        <b className="block truncate font-bold">{title}</b>
        {detail !== "" && <small className={`block truncate text-s ${isOn ? "" : "text-ink-2"}`}>{detail}</small>}
      </span>
    </button>
  );
}

/** What was typed, once the fingers rest. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const Loading = () => (
  <SkeletonGroup>
    <div className="grid gap-3 py-4">
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  </SkeletonGroup>
);

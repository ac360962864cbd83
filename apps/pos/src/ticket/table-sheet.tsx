"use client";
// Where the guests sit, by zone, and how many they are.
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { ErrorState } from "@atapos/ui/error-state";
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import Armchair from "lucide-react/icons/armchair";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { useRegister } from "../register/register-context.tsx";
import { CatalogueSheet } from "../shared/catalogue-sheet.tsx";
import { api } from "../trpc/api.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { plateText } from "./plate.tsx";
import { tablesByZone, type ZonedTable } from "./tables-by-zone.ts";
import type { TicketTable } from "./ticket.ts";
import { ticketWords } from "./ticket-words.ts";

export function TableSheet() {
  const { close, ticket, update } = useRegister();
  const t = useTranslator(ticketWords);
  const choose = (table: TicketTable | null) => {
    update((now) => ({ ...now, table }));
    close();
  };
  return (
    <CatalogueSheet
      onClose={close}
      title={t("tables")}
      lead={t("tablesLead")}
      footer={
        <>
          <GuestCount />
          <Button
            size="xl"
            variant="quiet"
            className="rounded-base"
            disabled={ticket.table === null}
            onClick={() => choose(null)}
          >
            {t("noTable")}
          </Button>
          <Button size="xl" className="min-w-0 flex-1 rounded-base" onClick={close}>
            {t("done")}
          </Button>
        </>
      }
    >
      <Tables onChoose={choose} />
    </CatalogueSheet>
  );
}

function Tables({ onChoose }: { onChoose: (table: TicketTable) => void }) {
  const { ticket } = useRegister();
  const t = useTranslator(ticketWords);
  const errorText = useErrorText();
  const tables = api.table.list.useQuery({ limit: 1000 });
  if (tables.data === undefined) {
    if (tables.error === null) return <Loading />;
    return (
      <ErrorState code={errorCodeOf(tables.error) ?? "internal"} onRetry={() => void tables.refetch()} align="centre">
        {errorText(tables.error)}
      </ErrorState>
    );
  }
  const zones = tablesByZone(tables.data.items);
  if (zones.length === 0) {
    return (
      <EmptyState align="centre" icon={<Armchair aria-hidden="true" />} title={t("noTables")}>
        {t("noTablesHint")}
      </EmptyState>
    );
  }
  return zones.map(({ zone, tables: inZone }) => (
    <section key={zone ?? ""} className="not-first:mt-6">
      <h3 className="mb-2 font-bold text-input/[22px]">{zone ?? t("otherTables")}</h3>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(116px,1fr))] gap-2">
        {inZone.map((table) => (
          <TableTile
            key={table.id}
            table={table}
            isOn={ticket.table?.id === table.id}
            onPress={() => onChoose({ id: table.id, name: table.name, zone: table.zone })}
          />
        ))}
      </div>
    </section>
  ));
}

interface TableTileProps {
  table: ZonedTable;
  isOn: boolean;
  onPress: () => void;
}

function TableTile({ table, isOn, onPress }: TableTileProps) {
  const t = useTranslator(ticketWords);
  const short = plateText(table.name);
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={`press grid min-h-20 justify-items-start rounded-base px-3.5 py-2.5 text-left ${isOn ? "bg-accent-soft text-accent-ink inset-ring-2 inset-ring-accent" : "bg-raised inset-ring inset-ring-line-strong hover:bg-sunken"}`}
    >
      <b aria-hidden="true" className="money font-extrabold text-2xl/[30px]">
        {short}
      </b>
      <span className={`text-s/[18px] ${isOn ? "" : "text-ink-2"}`}>
        <span className={short === table.name ? "sr-only" : ""}>{table.name}</span>
        {table.capacity !== null && <span className="block">{t("seats", { count: table.capacity })}</span>}
      </span>
    </button>
  );
}

const MAX_GUESTS = 999;
const BUTTON = "grid size-13 place-items-center rounded-[11px] hover:bg-fill [&_svg]:size-5";

/** None noted at first; one press begins to count. */
function GuestCount() {
  const { ticket, update } = useRegister();
  const t = useTranslator(ticketWords);
  const count = ticket.guestCount ?? 0;
  const set = (next: number) => update((now) => ({ ...now, guestCount: next < 1 ? null : Math.min(next, MAX_GUESTS) }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every browser
    <div
      role="group"
      aria-label={t("guestCount")}
      className="inline-flex h-16 shrink-0 items-center rounded-base bg-raised px-1.5 inset-ring inset-ring-line-strong"
    >
      <button
        type="button"
        aria-label={t("less", { name: t("guestCount") })}
        aria-disabled={count === 0 || undefined}
        onClick={() => set(count - 1)}
        className={`${BUTTON} ${count === 0 ? "text-ink-3 opacity-60" : ""}`}
      >
        <Minus aria-hidden="true" />
      </button>
      <output aria-live="polite" className="money min-w-20 text-center font-bold text-m">
        {count === 0 ? t("guestCount") : t("guests", { count })}
      </output>
      <button
        type="button"
        aria-label={t("more", { name: t("guestCount") })}
        onClick={() => set(count + 1)}
        className={BUTTON}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}

const Loading = () => (
  <SkeletonGroup>
    <Skeleton className="mb-3 h-5 w-32" />
    <div className="grid grid-cols-[repeat(auto-fill,minmax(116px,1fr))] gap-2">
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={`t${String(index)}`} className="h-20" />
      ))}
    </div>
  </SkeletonGroup>
);

"use client";
// While money is taken: the same ticket, to be read and not touched.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import ArrowLeft from "lucide-react/icons/arrow-left";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import Utensils from "lucide-react/icons/utensils";
import { PaidPaper } from "../receipt/paid-paper.tsx";
import { useRegister } from "../register/register-context.tsx";
import { Perforation } from "./perforation.tsx";
import { Plate, plateText } from "./plate.tsx";
import { TicketSums } from "./ticket-sums.tsx";
import { ticketWords } from "./ticket-words.ts";
import { useTicketName } from "./use-ticket-name.ts";

export function BillPanel({ paidOrderId }: { paidOrderId: number | null }) {
  return paidOrderId === null ? <OpenBill /> : <PaidPaper orderId={paidOrderId} />;
}

/** Until the server has answered, nothing may be changed that it may have been paid for. */
const isTakingMoney = (): boolean =>
  document.querySelector("[data-pay-sheet='busy'], [data-pay-sheet='unsure']") !== null;

function OpenBill() {
  const { ticket, priced, close, money } = useRegister();
  const t = useTranslator(ticketWords);
  const { title, subtitle } = useTicketName();
  const Icon = ticket.orderType === "dine_in" ? Utensils : ShoppingBag;
  return (
    <>
      <header className="flex shrink-0 items-center gap-3 border-line border-b px-5 py-4">
        <Plate size="l" isSoft={ticket.table === null}>
          {ticket.table === null ? <Icon /> : plateText(ticket.table.name)}
        </Plate>
        <div className="min-w-0">
          <h2 className="truncate font-bold text-l">{title}</h2>
          <p className="truncate text-[14.5px] text-ink-2">{subtitle}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard */}
      <ul tabIndex={0} aria-label={t("lines")} className="min-h-0 flex-1 overflow-y-auto px-5 py-2 max-m:hidden">
        {priced.lines.map((line) => (
          <li key={line.key} className="grid grid-cols-[34px_minmax(0,1fr)_auto] gap-x-1 py-2">
            <span className="money font-bold">{line.quantity}×</span>
            <span>
              <span className="block font-semibold">{line.name}</span>
              <span className="block text-ink-2 text-s/[18px] empty:hidden">
                {line.choices.map(({ name }) => name).join(", ")}
              </span>
              {line.note !== "" && (
                <span className="block font-semibold text-kunyit-ink text-s/[18px]">{line.note}</span>
              )}
            </span>
            <span className="money font-semibold">{money(line.amount)}</span>
          </li>
        ))}
      </ul>
      <Perforation />
      <TicketSums isHidden={true} />
      <div className="shrink-0 px-5 pt-3 pb-5">
        <Button
          size="xl"
          variant="quiet"
          block={true}
          className="rounded-base"
          icon={<ArrowLeft aria-hidden="true" />}
          onClick={() => !isTakingMoney() && close()}
        >
          {t("changeOrder")}
        </Button>
      </div>
    </>
  );
}

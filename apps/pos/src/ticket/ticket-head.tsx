"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Armchair from "lucide-react/icons/armchair";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import UserRound from "lucide-react/icons/user-round";
import UserRoundPlus from "lucide-react/icons/user-round-plus";
import UsersRound from "lucide-react/icons/users-round";
import Utensils from "lucide-react/icons/utensils";
import type { ReactNode } from "react";
import { useRegister } from "../register/register-context.tsx";
import { useStaff } from "../session/staff.tsx";
import { isBareNumber, Plate, plateText } from "./plate.tsx";
import type { TicketOrderType } from "./ticket.ts";
import { TicketMenu } from "./ticket-menu.tsx";
import { ticketWords } from "./ticket-words.ts";
import { TypeSwitch } from "./type-switch.tsx";

/** Who sits where: kind of order, table, customer. Fixed once the order is sent. */
export function TicketHead({ isHidden }: { isHidden: boolean }) {
  const { ticket, update, open } = useRegister();
  const { businessType } = useStaff();
  const t = useTranslator(ticketWords);
  const isFixed = ticket.order !== null || ticket.sending !== null;
  const guarded = (run: () => void) => () => (isFixed ? showToast({ message: t("fixedAfterSending") }) : run());
  const setType = (orderType: TicketOrderType) => guarded(() => update((now) => ({ ...now, orderType })))();
  const isDineIn = ticket.orderType === "dine_in";
  return (
    <header
      className={`grid shrink-0 gap-2.5 border-line border-b px-5 pt-4 pb-3 max-m:pt-2.5 ${isHidden ? "max-m:hidden" : ""}`}
    >
      <div className="flex items-center gap-2">
        {businessType === "fnb" ? (
          <TypeSwitch
            label={t("orderType")}
            value={ticket.orderType}
            onChange={setType}
            options={[
              { value: "dine_in", label: t("dineIn"), icon: <Utensils aria-hidden="true" /> },
              { value: "takeaway", label: t("takeaway"), icon: <ShoppingBag aria-hidden="true" /> },
            ]}
          />
        ) : (
          <h2 className="flex-1 font-bold text-l">{t("ticket")}</h2>
        )}
        <TicketMenu />
      </div>
      <div className="flex gap-2">
        {businessType === "fnb" && isDineIn && <TablePick onPress={guarded(() => open({ kind: "table" }))} />}
        <CustomerPick onPress={guarded(() => open({ kind: "customer" }))} />
      </div>
    </header>
  );
}

function TablePick({ onPress }: { onPress: () => void }) {
  const { ticket } = useRegister();
  const t = useTranslator(ticketWords);
  const { table, guestCount } = ticket;
  const guests = guestCount === null ? undefined : t("guests", { count: guestCount });
  if (table === null) {
    const Icon = guestCount === null ? Armchair : UsersRound;
    return <Pick onPress={onPress} title={guests ?? t("chooseTable")} plate={<Icon />} isSoft={true} />;
  }
  const title = isBareNumber(table.name) ? t("tableNamed", { name: table.name }) : table.name;
  return (
    <Pick onPress={onPress} title={title} detail={guests ?? table.zone ?? undefined} plate={plateText(table.name)} />
  );
}

function CustomerPick({ onPress }: { onPress: () => void }) {
  const { ticket } = useRegister();
  const t = useTranslator(ticketWords);
  const { customer } = ticket;
  if (customer === null) {
    return <Pick onPress={onPress} title={t("customer")} plate={<UserRoundPlus />} isSoft={true} isWide={true} />;
  }
  const title = customer.name ?? customer.phone ?? customer.email ?? t("unnamedCustomer");
  const detail = [customer.phone, customer.email].find((each) => each !== null && each !== title) ?? undefined;
  return <Pick onPress={onPress} title={title} detail={detail} plate={<UserRound />} isSoft={true} isWide={true} />;
}

interface PickProps {
  onPress: () => void;
  title: string;
  detail?: string;
  plate: ReactNode;
  isSoft?: boolean;
  isWide?: boolean;
}

const Pick = ({ onPress, title, detail, plate, isSoft, isWide = false }: PickProps) => (
  <button
    type="button"
    onClick={onPress}
    className={`flex min-h-14 min-w-0 items-center gap-2.5 rounded-base py-1.5 pr-2 pl-1.5 text-left inset-ring inset-ring-line hover:bg-sunken ${isWide ? "flex-[1.22]" : "flex-1"}`}
  >
    <Plate isSoft={isSoft}>{plate}</Plate>
    <span className="min-w-0 flex-1">
      <b className="block truncate font-bold text-[14.5px]/[18px]">{title}</b>
      {detail !== undefined && (
        <small className="block truncate font-medium text-[13px]/[17px] text-ink-2">{detail}</small>
      )}
    </span>
  </button>
);

"use client";
// What else can be done with the ticket.
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import ChefHat from "lucide-react/icons/chef-hat";
import EllipsisVertical from "lucide-react/icons/ellipsis-vertical";
import FilePlus from "lucide-react/icons/file-plus";
import NotebookPen from "lucide-react/icons/notebook-pen";
import Printer from "lucide-react/icons/printer";
import Trash2 from "lucide-react/icons/trash-2";
import { useRegister } from "../register/register-context.tsx";
import { useStaff } from "../session/staff.tsx";
import { type MenuItem, PopupMenu } from "./popup-menu.tsx";
import { EMPTY_TICKET } from "./ticket.ts";
import { ticketWords } from "./ticket-words.ts";
import { useSendTicket } from "./use-send-ticket.ts";

export function TicketMenu() {
  const t = useTranslator(ticketWords);
  const items = useItems();
  return (
    <PopupMenu
      items={items}
      trigger={(attributes) => (
        <IconButton {...attributes} label={t("moreActions")} className="-mr-2 [&_svg]:size-6">
          <EllipsisVertical aria-hidden="true" />
        </IconButton>
      )}
      label={t("moreActions")}
    />
  );
}

function useItems(): MenuItem[] {
  const { ticket, update, open, priced } = useRegister();
  const { businessType } = useStaff();
  const { send } = useSendTicket();
  const t = useTranslator(ticketWords);
  const isEmpty = ticket.lines.length === 0;
  const isPlaced = ticket.order !== null || ticket.sending !== null;
  const clear = () => {
    const before = ticket;
    update(() => EMPTY_TICKET);
    showToast({ message: t("cleared"), action: { label: t("undo"), onPress: () => update(() => before) } });
  };
  const items: (MenuItem | null)[] = [
    {
      key: "send",
      label: t(businessType === "fnb" ? "sendToKitchen" : "sendGoods"),
      icon: <ChefHat aria-hidden="true" />,
      isOff: isEmpty || priced.hasTrouble,
      onPress: () => void send(),
    },
    isPlaced
      ? null
      : {
          key: "note",
          label: t(ticket.note === "" ? "writeNote" : "editNote"),
          icon: <NotebookPen aria-hidden="true" />,
          isOff: false,
          onPress: () => open({ kind: "note" }),
        },
    {
      key: "print",
      label: t("printBill"),
      icon: <Printer aria-hidden="true" />,
      isOff: ticket.order === null,
      onPress: () => window.open(`/receipt/${ticket.order?.id ?? 0}?paper=80&print=1`, "_blank", "noopener"),
    },
    ticket.order === null
      ? {
          key: "clear",
          label: t("clear"),
          icon: <Trash2 aria-hidden="true" />,
          isOff: isEmpty || isPlaced,
          isDanger: true,
          onPress: clear,
        }
      : {
          key: "leave",
          label: t("leaveOrder"),
          icon: <FilePlus aria-hidden="true" />,
          isOff: ticket.sending !== null,
          onPress: () => update(() => EMPTY_TICKET),
        },
  ];
  return items.filter((item) => item !== null);
}

"use client";
// The receipt on paper: to read, to print or keep as PDF, and to share.
import { Button } from "@atapos/ui/button";
import { formatDateTime, formatTime } from "@atapos/ui/format";
import { IconButton } from "@atapos/ui/icon-button";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { Plaque } from "@atapos/ui/plaque";
import { Receipt } from "@atapos/ui/receipt";
import { statusWords } from "@atapos/ui/status-words";
import ArrowLeft from "lucide-react/icons/arrow-left";
import FileDown from "lucide-react/icons/file-down";
import Share2 from "lucide-react/icons/share-2";
import { VisitorLanguageButton } from "../account/visitor-language.tsx";
import { plaqueText, tableLabel } from "../menu/table-label.ts";
import { shortNumber } from "../pay/pay-types.ts";
import { orderWords } from "../words/order-words.ts";
import { isSettled, type SharedOrder } from "./order-progress.ts";
import { sumRows, WhyThisTotal } from "./receipt-sums.tsx";
import { shareLink } from "./rows.tsx";

interface ReceiptScreenProps {
  order: SharedOrder;
  token: string;
  backTo: string;
}

export function ReceiptScreen({ order, token, backTo }: ReceiptScreenProps) {
  const t = useTranslator(orderWords);
  const language = useLanguage();
  const place = { language, timeZone: order.merchant.timeZone };
  return (
    <div className="mx-auto flex min-h-dvh max-w-[520px] flex-col s:px-3">
      <header className="flex min-h-16 items-center gap-1 px-1 py-2 print:hidden">
        <IconButton label={t("back")} onClick={() => window.location.assign(backTo)}>
          <ArrowLeft aria-hidden="true" className="size-6!" />
        </IconButton>
        <div className="min-w-0 flex-1">
          <h1 className="truncate text-l font-extrabold">{t("receipt", { number: shortNumber(order.orderNumber) })}</h1>
          <p className="truncate text-xs text-ink-2">{formatDateTime(order.createdAt, place, "full")}</p>
        </div>
        <VisitorLanguageButton />
      </header>
      <main className="flex-1 px-4 pb-6">
        <Paper order={order} />
        <p className="px-0.5 pt-3 text-pretty text-xs text-ink-2 print:hidden">{t("linkNote")}</p>
      </main>
      <footer className="pb-dock sticky bottom-0 z-10 flex gap-3 bg-bg px-4 pt-3 print:hidden">
        <Button
          variant="quiet"
          size="l"
          icon={<FileDown aria-hidden="true" className="size-5" />}
          onClick={() => window.print()}
        >
          {t("print")}
        </Button>
        <Button
          size="l"
          className="min-w-0 flex-1"
          icon={<Share2 aria-hidden="true" className="size-5" />}
          onClick={() => void shareLink(order, `${token}/receipt`, () => t("copied"))}
        >
          {t("share")}
        </Button>
      </footer>
    </div>
  );
}

function Paper({ order }: { order: SharedOrder }) {
  const t = useTranslator(orderWords);
  const tStatus = useTranslator(statusWords);
  const language = useLanguage();
  const { merchant, table } = order;
  const isPaid = isSettled(order.paymentStatus);
  const by = order.paymentType === null ? "" : ` · ${tStatus(`paidBy.${order.paymentType}`)}`;
  const rows = sumRows(order, t, language);
  const place = table === null ? t("takeaway") : tableLabel(table, (name) => t("table", { name }));
  return (
    <Receipt
      merchant={{
        name: merchant.name,
        lines: [merchant.address, merchant.receiptHeader].filter((line) => line !== null),
      }}
      mark={table === null ? undefined : <Plaque>{plaqueText(table.name)}</Plaque>}
      payment={{
        isPaid,
        label: isPaid ? `${t("lunas")}${by}` : t("unpaid"),
        time: order.paidAt === null ? undefined : formatTime(order.paidAt, { language, timeZone: merchant.timeZone }),
      }}
      lines={order.items
        .filter(({ status }) => status !== "void")
        .map((item) => ({
          key: String(item.id),
          quantity: item.quantity,
          name: item.productName,
          detail: details(item),
          amount: item.basePrice * item.quantity,
        }))}
      rows={rows}
      total={{ label: t("total"), amount: order.total }}
      currency={order.currency}
      why={{ question: t("why"), answer: <WhyThisTotal order={order} />, isOpen: true }}
      footer={
        <>
          <p>{place}</p>
          <p>{t("receiptNumber", { number: order.orderNumber })}</p>
          {merchant.receiptFooter !== null && <p className="pt-2">{merchant.receiptFooter}</p>}
        </>
      }
    />
  );
}

function details(item: SharedOrder["items"][number]): string | undefined {
  const parts = [...(item.variantName === null ? [] : [item.variantName]), ...item.modifiers.map(({ name }) => name)];
  return parts.length === 0 ? undefined : parts.join(", ");
}

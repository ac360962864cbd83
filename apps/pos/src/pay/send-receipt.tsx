"use client";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import Mail from "lucide-react/icons/mail";
import MessageCircle from "lucide-react/icons/message-circle";
import Printer from "lucide-react/icons/printer";
import { type ReactNode, useState } from "react";
import { printReceipt } from "../receipt/print-receipt.ts";
import { isPaper, PAPERS, usePaper } from "../receipt/use-paper.ts";
import { useStaff } from "../session/staff.tsx";
import { api } from "../trpc/api.ts";
import type { PayResult } from "./bill.ts";
import { MailReceipt } from "./mail-receipt.tsx";
import { shortNumber } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { whatsappLink } from "./whatsapp-link.ts";

const TILE =
  "press flex min-h-24 min-w-0 flex-col items-start justify-between gap-2 rounded-tile bg-raised px-3 py-3 text-left text-ink no-underline inset-ring inset-ring-line-strong hover:bg-sunken aria-disabled:text-ink-3 @2xl:min-h-31 @2xl:px-4 @2xl:py-3.5 [&_svg]:size-6";

/** The receipt on paper, by WhatsApp or by mail; the width of the paper is remembered on this till. */
export function SendReceipt({ result, currency }: { result: PayResult; currency: string }) {
  const t = useTranslator(payWords);
  const [paper, setPaper] = usePaper();
  const [isMailing, setIsMailing] = useState(false);
  const { order } = result;
  return (
    <section>
      <div className="mb-2.5 flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-bold text-input">{t("sendReceipt")}</h3>
        <SegmentedControl
          label={t("paperChoice")}
          value={String(paper)}
          onChange={(value) => isPaper(Number(value)) && setPaper(value === "58" ? 58 : 80)}
          segments={PAPERS.map((width) => ({ value: String(width), label: `${width} mm` }))}
        />
      </div>
      {isMailing ? (
        <MailReceipt orderId={order.id} email={order.customer?.email ?? ""} onClose={() => setIsMailing(false)} />
      ) : (
        <div className="grid grid-cols-3 gap-2 @2xl:gap-2.5">
          <button type="button" className={TILE} onClick={() => printReceipt(order.id, paper)}>
            <Printer aria-hidden="true" strokeWidth={1.75} />
            <TileText title={t("print")}>{t("paper", { paper })}</TileText>
          </button>
          <WhatsappTile result={result} currency={currency} />
          <button type="button" className={TILE} onClick={() => setIsMailing(true)}>
            <Mail aria-hidden="true" strokeWidth={1.75} />
            <TileText title={t("email")}>{order.customer?.email ?? t("emailEmpty")}</TileText>
          </button>
        </div>
      )}
    </section>
  );
}

function WhatsappTile({ result, currency }: { result: PayResult; currency: string }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const { merchantName } = useStaff();
  const { order, paid } = result;
  const link = api.order.shareLink.useQuery({ orderId: order.id });
  const phone = order.customer?.phone ?? null;
  const text = t("receiptText", {
    merchant: merchantName,
    number: shortNumber(order.orderNumber),
    amount: formatMoney(paid, currency, language),
    url: link.data?.url ?? "",
  });
  return (
    <a
      href={link.data === undefined ? undefined : whatsappLink(phone, text)}
      aria-disabled={link.data === undefined || undefined}
      target="_blank"
      rel="noopener noreferrer"
      className={TILE}
    >
      <MessageCircle aria-hidden="true" strokeWidth={1.75} />
      <TileText title={t("whatsapp")}>{phone ?? t("chooseContact")}</TileText>
    </a>
  );
}

const TileText = ({ title, children }: { title: string; children: ReactNode }) => (
  <span className="w-full min-w-0">
    <b className="block font-bold text-input">{title}</b>
    <small className="money block truncate font-medium text-ink-2 text-s">{children}</small>
  </span>
);

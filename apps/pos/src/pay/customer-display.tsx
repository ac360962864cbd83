"use client";
// The window that faces the customer: the order as it grows, the code to pay it, and the thanks.
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import Check from "lucide-react/icons/check";
import { useEffect, useState } from "react";
import { useStaff } from "../session/staff.tsx";
import { Mark } from "../shell/mark.tsx";
import { BigMoney } from "./big-money.tsx";
import {
  type DisplayPayment,
  type DisplayTicket,
  type DisplayView,
  EMPTY_VIEW,
  listenAsDisplay,
} from "./display-channel.ts";
import { payWords } from "./pay-words.ts";

export function CustomerDisplay() {
  const t = useTranslator(payWords);
  const { merchantId, merchantName } = useStaff();
  const [view, setView] = useState<DisplayView>(EMPTY_VIEW);
  useEffect(() => listenAsDisplay(merchantId, setView), [merchantId]);
  const { ticket, payment } = view;
  return (
    <main aria-label={t("displayTitle")} className="flex h-dvh flex-col overflow-hidden bg-bg text-ink">
      <header className="flex items-center gap-3 px-8 pt-6 text-accent">
        <Mark />
        <h1 className="min-w-0 truncate font-extrabold text-ink text-xl">{merchantName}</h1>
      </header>
      {payment !== null ? (
        <Payment payment={payment} />
      ) : ticket !== null && ticket.lines.length > 0 ? (
        <Ticket ticket={ticket} />
      ) : (
        <p className="grid flex-1 place-items-center px-8 text-center font-extrabold text-4xl">{t("displayWelcome")}</p>
      )}
    </main>
  );
}

function Ticket({ ticket }: { ticket: DisplayTicket }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const count = ticket.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <>
      {/* the newest line is the one to be checked, so the list is read from its end */}
      <div className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto px-8 py-4">
        <ul className="mb-auto">
          {ticket.lines.map((line) => (
            <li
              key={line.key}
              className="grid grid-cols-[56px_minmax(0,1fr)_auto] gap-3 border-line border-b py-3 font-semibold text-xl"
            >
              <span className="money text-ink-2">{line.quantity}×</span>
              <span>{line.name}</span>
              <span className="money">{formatMoney(line.amount, ticket.currency, language)}</span>
            </li>
          ))}
        </ul>
      </div>
      <footer className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 bg-surface px-8 pt-5 pb-7 shadow-up">
        <p className="font-semibold text-ink-2 text-l">
          {t("displayTotal")} · {t("displayItems", { count })}
        </p>
        <BigMoney amount={ticket.total} currency={ticket.currency} className="text-5xl" />
      </footer>
    </>
  );
}

function Payment({ payment }: { payment: DisplayPayment }) {
  return payment.kind === "code" ? <Code code={payment} /> : <Paid paid={payment} />;
}

function Code({ code }: { code: Extract<DisplayPayment, { kind: "code" }> }) {
  const t = useTranslator(payWords);
  const amount = formatMoney(code.amount, code.currency, useLanguage());
  const label = t(code.isQris ? "qrLabel" : "linkLabel", { amount });
  return (
    <section className="grid min-h-0 flex-1 content-center justify-items-center gap-5 px-8 pb-8 text-center">
      <p className="font-extrabold text-2xl">{t("displayScan")}</p>
      <div className="w-[min(56dvh,82vw)] rounded-l bg-paper p-4 shadow-2">
        {code.value !== null ? (
          <QrCode value={code.value} label={label} />
        ) : (
          // biome-ignore lint/performance/noImgElement: the gateway's own picture of the code, shown as it is
          <img src={code.imageUrl ?? ""} alt={label} className="w-full" />
        )}
      </div>
      <BigMoney amount={code.amount} currency={code.currency} className="text-5xl" />
    </section>
  );
}

function Paid({ paid }: { paid: Extract<DisplayPayment, { kind: "paid" }> }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  return (
    <section role="status" className="grid flex-1 content-center justify-items-center gap-4 px-8 pb-8 text-center">
      <span className="grid size-24 place-items-center rounded-full bg-accent text-on-accent">
        <Check aria-hidden="true" className="size-12" strokeWidth={2.5} />
      </span>
      <p className="font-extrabold text-4xl">{t("displayPaid")}</p>
      <p className="font-semibold text-ink-2 text-xl">
        {t("displayPaidHow")} · <span className="money">{formatMoney(paid.paid, paid.currency, language)}</span>
      </p>
      {paid.change > 0 && (
        <p className="mt-4 grid gap-1 rounded-dock bg-accent-soft px-10 py-6 text-accent-ink">
          <b className="text-l">{t("change")}</b>
          <BigMoney amount={paid.change} currency={paid.currency} className="text-5xl" />
        </p>
      )}
    </section>
  );
}

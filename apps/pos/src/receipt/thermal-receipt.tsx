// A receipt as a thermal printer can draw it: one ink, no grey, no fill; dots of an eighth of a millimetre.
import { formatDate, formatMoney, formatTime } from "@atapos/ui/format";
import { createTranslator } from "@atapos/ui/i18n";
import { QrCode } from "@atapos/ui/qr-code";
import Check from "lucide-react/icons/check";
import { Mark } from "../shell/mark.tsx";
import { paperAmount, type ReceiptModel, type ReceiptRow } from "./receipt-model.ts";
import { receiptWords } from "./receipt-words.ts";
import type { Paper } from "./use-paper.ts";

interface ThermalReceiptProps {
  model: ReceiptModel;
  /** The signed address of the same receipt on a phone. */
  link: string;
  paper: Paper;
}

export function ThermalReceipt({ model, link, paper }: ThermalReceiptProps) {
  const t = createTranslator(receiptWords, model.language);
  const amountOf = (amount: number) => paperAmount(amount, model.currency, model.language);
  const rows = (list: readonly ReceiptRow[]) =>
    list.map((row) => <Row key={row.key} name={row.key} label={row.label} amount={amountOf(row.amount)} />);
  return (
    <article className="thermal" data-paper={paper} lang={model.language}>
      <Header model={model} />
      <hr />
      <Facts model={model} />
      <hr />
      {model.items.map((item) => (
        <div key={item.key} className="thermal-line" data-item={item.key}>
          <b>{item.quantity}</b>
          <span>{item.name}</span>
          <span data-amount>{amountOf(item.amount)}</span>
          {item.details.map((detail) => (
            <small key={detail}>{detail}</small>
          ))}
        </div>
      ))}
      <hr />
      {rows(model.sums)}
      <hr />
      <div className="thermal-row thermal-total" data-row="total">
        <b>{t("total")}</b>
        <b className="thermal-big" data-amount>
          {formatMoney(model.total, model.currency, model.language)}
        </b>
      </div>
      {model.contained.length > 0 && <div className="thermal-contained">{rows(model.contained)}</div>}
      <p className="thermal-stamp" data-stamp={model.stamp}>
        {model.stamp === "paid" && <Check aria-hidden="true" strokeWidth={3} />}
        {t(model.stamp)}
      </p>
      {rows(model.payments)}
      {model.refunds.length > 0 && <hr />}
      {rows(model.refunds)}
      <hr />
      <div className="thermal-digital">
        <QrCode value={link} label={t("digital")} />
        <p>
          <b>{t("digital")}</b>
          <span>{t("digitalHow")}</span>
        </p>
      </div>
      <hr />
      <footer className="thermal-centre">
        {model.footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <small>{t("number", { number: model.orderNumber })}</small>
        <small>{t("notTaxInvoice")}</small>
      </footer>
    </article>
  );
}

function Header({ model }: { model: ReceiptModel }) {
  return (
    <header className="thermal-centre">
      <Mark size={72} />
      <h1 className="thermal-name">{model.merchant.name}</h1>
      {model.merchant.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  );
}

function Facts({ model }: { model: ReceiptModel }) {
  const place = { language: model.language, timeZone: model.timeZone };
  return (
    <>
      <div className="thermal-row thermal-place">
        <b>{model.place}</b>
        <b>{model.number}</b>
      </div>
      <div className="thermal-row">
        <span>{formatDate(model.at, place)}</span>
        <span>{formatTime(model.at, place)}</span>
      </div>
      {model.people.map(({ key, label, name }) => (
        <div key={key} className="thermal-row">
          <span>{label}</span>
          <span className="thermal-wrap">{name}</span>
        </div>
      ))}
    </>
  );
}

function Row({ name, label, amount }: { name: string; label: string; amount: string }) {
  return (
    <div className="thermal-row" data-row={name}>
      <span>{label}</span>
      <span data-amount>{amount}</span>
    </div>
  );
}

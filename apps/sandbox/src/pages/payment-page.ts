import { html, raw } from "hono/html";
import { toString as qrToString } from "qrcode";
import type { Order } from "../midtrans/order.ts";
import { inlineJson, paymentCss, paymentJs, themeCss } from "./assets.ts";
import { cardForm, methodList, otpForm, over, paid, waiting } from "./payment-sections.ts";
import { finishUrl, outcomeOf, type PaymentView, resultOf, versionOf } from "./payment-view.ts";

const rupiah = (amount: number) => `${amount < 0 ? "-" : ""}Rp${Math.abs(amount).toLocaleString("id-ID")}`;

/** The payer's page: order and amount on top, below it the one thing to do now. */
export async function paymentPage(view: PaymentView, base: string, isEmbedded: boolean) {
  const { order } = view;
  return document({
    title: `Bayar ${rupiah(order.grossAmount)}`,
    data: {
      outcome: outcomeOf(view),
      version: versionOf(order),
      stateUrl: `${base}/state`,
      finishUrl: finishUrl(order) ?? "",
    },
    result: resultOf(order),
    body: html`${orderCard(order)}${await section(view, base, isEmbedded ? "?embed=1" : "")}`,
  });
}

/** A token that cannot be paid at all: never issued, or replaced by a newer one. */
export function deadTokenPage(message: string) {
  return document({
    title: "Tautan tidak berlaku",
    data: { outcome: "error", version: "", stateUrl: "", finishUrl: "" },
    result: { status_code: "404", status_message: [message] },
    body: html`<section class="card centre"><div class="seal bad" aria-hidden="true">!</div><h1>Tautan tidak berlaku</h1><p class="muted">${message}</p></section>`,
  });
}

async function section(view: PaymentView, base: string, query: string) {
  switch (view.kind) {
    case "methods":
      return methodList(view, base, query);
    case "card":
      return cardForm(view, base, query);
    case "otp":
      return otpForm(view, base, query);
    case "waiting": {
      const { paymentType, qrString } = view.attempt;
      const isScanned = paymentType !== "bank_transfer" && paymentType !== "cstore" && qrString !== null;
      const qr = isScanned ? await qrToString(qrString, { type: "svg", margin: 1 }) : null;
      return waiting(view, { base, query, qr, finish: finishUrl(view.order) });
    }
    case "paid":
      return paid(view, finishUrl(view.order));
    case "over":
      return over(view, finishUrl(view.order));
  }
}

function orderCard(order: Order) {
  const items = order.items.map(
    (item) =>
      html`<li><span>${item.quantity} × ${item.name}</span><span class="number">${rupiah(item.price * item.quantity)}</span></li>`,
  );
  return html`<header class="card">
    <div>
      <p class="muted small">${order.merchantName}</p>
      <p class="total number">${rupiah(order.grossAmount)}</p>
      <p class="muted small order-id">Pesanan ${order.orderId}</p>
    </div>
    ${items.length === 0 ? "" : html`<details><summary>Rincian pesanan</summary><ul class="items">${items}</ul></details>`}
  </header>`;
}

type PageParts = {
  title: string;
  data: { outcome: string; version: string; stateUrl: string; finishUrl: string };
  result: unknown;
  body: ReturnType<typeof html>;
};

function document(page: PageParts) {
  const { data } = page;
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${page.title}</title>
<style>${raw(themeCss + paymentCss)}</style>
</head>
<body data-outcome="${data.outcome}" data-version="${data.version}" data-state-url="${data.stateUrl}" data-finish-url="${data.finishUrl}">
<main><p class="ribbon">Simulasi: tidak ada uang yang berpindah</p>${page.body}</main>
<script type="application/json" id="result">${inlineJson(page.result)}</script>
<script>${raw(paymentJs)}</script>
</body>
</html>`;
}

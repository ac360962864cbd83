import { html, raw } from "hono/html";
import { z } from "zod";
import type { Attempt } from "../midtrans/order.ts";
import { methodsFor } from "./payment-methods.ts";
import type { PaymentView } from "./payment-view.ts";

type View<Kind extends PaymentView["kind"]> = Extract<PaymentView, { kind: Kind }>;

const testCards = [
  ["4811 1111 1111 1114", "Diterima"],
  ["4911 1111 1111 1113", "Ditolak"],
  ["4511 1111 1111 1117", "Ditinjau"],
] as const;

export function methodList(view: View<"methods">, base: string, query: string) {
  const buttons = methodsFor(view.order).map((method) => {
    const face = html`<span class="mark" aria-hidden="true">${method.mark}</span><span>${method.label}<small>${method.hint}</small></span>`;
    if (method.paymentType === "credit_card") {
      const joint = query === "" ? "?" : "&";
      return html`<a class="button method" href="${base}${query}${joint}method=credit_card">${face}</a>`;
    }
    return html`<form method="post" action="${base}/charge${query}">
      <input type="hidden" name="payment_type" value="${method.paymentType}">
      ${method.bank === undefined ? "" : html`<input type="hidden" name="bank" value="${method.bank}">`}
      <button class="method">${face}</button>
    </form>`;
  });
  return html`<section class="card">
    ${view.denied ? html`<p class="notice bad" role="alert">Pembayaran ditolak. Silakan coba lagi atau pilih cara lain.</p>` : ""}
    ${errorNotice(view.error)}
    <h1>Pilih cara bayar</h1>
    <div class="methods">${buttons}</div>
  </section>`;
}

export function cardForm(view: View<"card">, base: string, query: string) {
  const fills = testCards.map(
    ([number, meaning]) =>
      html`<button type="button" data-fill-card="${number}"><span class="number">${number.slice(0, 4)}…</span> ${meaning}</button>`,
  );
  return html`<section class="card">
    <h1>Kartu kredit atau debit</h1>
    ${errorNotice(view.error)}
    <form class="stack" method="post" action="${base}/charge${query}">
      <input type="hidden" name="payment_type" value="credit_card">
      <label class="field">Nomor kartu<input id="card-number" name="card_number" inputmode="numeric" autocomplete="cc-number" required maxlength="23" placeholder="4811 1111 1111 1114"></label>
      <div class="pair">
        <label class="field">Berlaku<input name="card_exp" autocomplete="cc-exp" placeholder="12/30" maxlength="7"></label>
        <label class="field">CVV<input name="card_cvv" inputmode="numeric" autocomplete="cc-csc" placeholder="123" maxlength="4"></label>
      </div>
      <button class="primary">Bayar</button>
    </form>
    <p class="muted small">Kartu uji:</p>
    <div class="tests">${fills}</div>
    ${changeLink(base, query)}
  </section>`;
}

export function otpForm(view: View<"otp">, base: string, query: string) {
  return html`<section class="card">
    <h1>Verifikasi kartu</h1>
    <p class="muted">Masukkan kode yang dikirim bank. Pada simulasi ini kodenya 112233.</p>
    ${errorNotice(view.error)}
    <form class="stack" method="post" action="${base}/charge${query}">
      <input type="hidden" name="payment_type" value="credit_card">
      <input type="hidden" name="card_number" value="${view.cardNumber}">
      <label class="field">Kode OTP<input name="otp" inputmode="numeric" autocomplete="one-time-code" required maxlength="8"></label>
      <button class="primary">Verifikasi</button>
    </form>
    ${changeLink(base, query)}
  </section>`;
}

export function waiting(
  view: View<"waiting">,
  page: { base: string; query: string; qr: string | null; finish: string | null },
) {
  const { attempt } = view;
  const titles = { bank_transfer: "Transfer ke nomor ini", cstore: "Bayar di kasir toko" };
  const title =
    attempt.paymentType in titles
      ? titles[attempt.paymentType === "cstore" ? "cstore" : "bank_transfer"]
      : "Pindai untuk membayar";
  const number = payCode(attempt);
  return html`<section class="card centre">
    <h1>${title}</h1>
    ${page.qr === null ? "" : html`<div class="qr" role="img" aria-label="Kode QR pembayaran">${raw(page.qr)}</div>`}
    ${
      number === null
        ? ""
        : html`<div class="stack"><p class="muted">${number.label}</p><p class="code number">${number.code}</p><button type="button" data-copy="${number.code}">Salin nomor</button></div>`
    }
    ${attempt.expiresAt === null ? "" : html`<p class="muted">Selesaikan dalam <strong class="number" data-expires-at="${attempt.expiresAt}"></strong></p>`}
    <form class="stack" method="post" action="${page.base}/simulate-paid${page.query}">
      <input type="hidden" name="transaction_id" value="${attempt.transactionId}">
      <button class="primary">Saya sudah bayar (simulasi)</button>
    </form>
    ${leaveLink(page)}
    ${changeLink(page.base, page.query)}
  </section>`;
}

/** The merchant may be told "pending": inside a frame by its opener, else by the finish address. */
function leaveLink(page: { query: string; finish: string | null }) {
  if (page.query !== "") return html`<button type="button" class="wide" data-close>Kembali ke toko</button>`;
  return page.finish === null ? "" : html`<a class="button wide" href="${page.finish}">Kembali ke toko</a>`;
}

export function paid(view: View<"paid">, finish: string | null) {
  const isHeld = view.attempt.fraudStatus === "challenge";
  return html`<section class="card centre">
    <div class="seal ${isHeld ? "warn" : "good"}" aria-hidden="true">${isHeld ? "…" : "✓"}</div>
    <h1>${isHeld ? "Pembayaran sedang ditinjau" : "Pembayaran berhasil"}</h1>
    <p class="muted">${isHeld ? "Toko akan memeriksa transaksi ini." : "Terima kasih. Toko sudah diberi tahu."}</p>
    ${finishLink(finish)}
  </section>`;
}

export function over(view: View<"over">, finish: string | null) {
  const isExpired = view.reason === "expired";
  return html`<section class="card centre">
    <div class="seal bad" aria-hidden="true">!</div>
    <h1>${isExpired ? "Waktu pembayaran habis" : "Pembayaran dibatalkan"}</h1>
    <p class="muted">Kembali ke toko untuk membayar dengan cara lain.</p>
    ${finishLink(finish)}
  </section>`;
}

const vaSchema = z.array(z.object({ bank: z.string(), va_number: z.string() })).min(1);

function payCode(attempt: Attempt): { label: string; code: string } | null {
  if (attempt.paymentType === "cstore") return { label: "Kode bayar", code: String(attempt.details.payment_code) };
  const accounts = vaSchema.safeParse(attempt.details.va_numbers);
  const account = accounts.success ? accounts.data[0] : undefined;
  return account === undefined
    ? null
    : { label: `Virtual account ${account.bank.toUpperCase()}`, code: account.va_number };
}

function errorNotice(error: string | null) {
  return error === null ? "" : html`<p class="notice bad" role="alert">${error}</p>`;
}

function changeLink(base: string, query: string) {
  return html`<a class="back" href="${base}${query}${query === "" ? "?" : "&"}change=1">Pilih cara lain</a>`;
}

function finishLink(finish: string | null) {
  return finish === null ? "" : html`<a class="button primary" href="${finish}">Kembali ke toko</a>`;
}

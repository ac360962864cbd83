import { html } from "hono/html";
import { type DemoPage, tokenField } from "./demo-frame.ts";
import type { DemoEnv } from "./mount-demo-pages.ts";

/** The sandbox's key of merchant 1; with the real vendor the field is empty until somebody fills it. */
const SANDBOX_CLIENT_KEY = "SB-Mid-client-demo-1";

/** An order of two of product 1, made by itself, and its payment in Snap's window. */
export const snapEmbeddedPage = (env: DemoEnv): DemoPage => ({
  title: "Snap payment",
  body: html`<p>One button places an order of 2 × product 1 for the token's customer, asks for a Snap token, and opens
Midtrans' payment window. <a href="/demo/customer-auth">Get a token</a> first.</p>
<section>
<h2>What it needs</h2>
${tokenField}
<label for="client-key">Midtrans client key</label>
<input id="client-key" autocomplete="off" placeholder="SB-Mid-client-…" value="${env.MIDTRANS_SNAP_BASE_URL ? SANDBOX_CLIENT_KEY : ""}">
<button type="button" id="pay" disabled>Create Test Order &amp; Pay</button>
</section>
<section>
<h2>Result</h2>
<p id="result" role="status">Nothing yet.</p>
<dl id="facts"></dl>
<div class="row"><button type="button" id="check" disabled>Check status</button><a href="/demo/order-history">Order history</a></div>
</section>`,
});

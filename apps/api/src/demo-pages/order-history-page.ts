import { PAYMENT_STATUSES } from "@atapos/domain";
import { html } from "hono/html";
import { type DemoPage, tokenField } from "./demo-frame.ts";

/** The customer's own orders, by payment status, with their items, asked again every three seconds. */
export const orderHistoryPage = (): DemoPage => ({
  title: "Order history",
  body: html`<p>Every order of the token's customer, newest first. <a href="/demo/customer-auth">Get a token</a> first.</p>
<section>
${tokenField}
<div class="row">
<label for="status">Payment status</label>
<select id="status"><option value="">all</option>${PAYMENT_STATUSES.map((each) => html`<option>${each}</option>`)}</select>
<button type="button" id="load" disabled>Load orders</button>
<label class="inline"><input type="checkbox" id="live" checked> refresh every 3 s</label>
</div>
<p id="state" role="status"></p>
<div id="orders"></div>
</section>`,
});

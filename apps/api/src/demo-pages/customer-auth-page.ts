import { html } from "hono/html";
import { type DemoPage, tokenField } from "./demo-frame.ts";
import type { DemoEnv } from "./mount-demo-pages.ts";

/** Magic link and one-time code, each step by a button; the token is shown, copied and tested. */
export const customerAuthPage = (env: DemoEnv): DemoPage => ({
  title: "Customer authentication",
  body: html`<p>A customer signs in without a password: by a link or by a code, both sent by mail.
${mailbox(env.RESEND_BASE_URL)}</p>
<section>
<h2>Who</h2>
<label for="email">E-mail</label>
<input id="email" type="email" autocomplete="email" placeholder="customer@example.com">
<label for="merchant">Merchant (me_id)</label>
<input id="merchant" type="number" min="1" value="${env.DEFAULT_MERCHANT_ID}">
</section>
<div class="columns">
<section>
<h2>Magic link</h2>
<button type="button" id="request-link" disabled>Request magic link</button>
<label for="link">The link, or the token in it</label>
<input id="link" autocomplete="off">
<button type="button" id="verify-link" disabled>Verify magic link</button>
</section>
<section>
<h2>One-time code</h2>
<button type="button" id="request-otp" disabled>Request OTP</button>
<label for="otp">The code</label>
<input id="otp" inputmode="numeric" autocomplete="one-time-code">
<button type="button" id="verify-otp" disabled>Verify OTP</button>
</section>
</div>
<section>
<h2>Token</h2>
${tokenField}
<div class="row"><button type="button" id="copy" disabled>Copy</button>
<button type="button" id="test" disabled>Test with /auth/customer/me</button>
<a href="/demo/snap-embedded">Pay with it</a></div>
<output id="customer"></output>
</section>`,
});

const mailbox = (resendUrl: string | undefined) =>
  resendUrl === undefined
    ? ""
    : html`Here the mail arrives in <a href="${new URL(resendUrl.replace("//127.0.0.1:", "//localhost:")).origin}" target="_blank" rel="noreferrer">the sandbox's mailbox</a>.`;

import { html } from "hono/html";

export interface DemoPage {
  title: string;
  body: ReturnType<typeof html>;
}

const PAGES = [
  ["customer-auth", "Customer authentication"],
  ["snap-embedded", "Snap payment"],
  ["order-history", "Order history"],
] as const;

/** What the three pages share: their links, the event log, and the token's field's home. */
export const demoFrame = (name: string, { title, body }: DemoPage) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Atapos demo</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/assets/demo.css">
</head>
<body>
<header>
<strong>Atapos demo</strong>
<nav aria-label="Demo pages">${PAGES.map(
  ([path, label]) => html`<a href="/demo/${path}" ${path === name ? html`aria-current="page"` : ""}>${label}</a>`,
)}<a href="/docs">API</a></nav>
</header>
<main>
<h1>${title}</h1>
${body}
<section aria-labelledby="log-title">
<div class="row"><h2 id="log-title">Event log</h2><button type="button" id="clear-log" class="quiet">Clear</button></div>
<ol id="log" role="log"></ol>
</section>
</main>
<script type="module" src="/demo/assets/${name}.js"></script>
</body>
</html>`;

/** The customer's token, which the pages hand to each other within a browser tab. */
export const tokenField = html`<label for="token">Customer token (JWT)</label>
<textarea id="token" rows="4" spellcheck="false" autocomplete="off" placeholder="eyJ…"></textarea>`;

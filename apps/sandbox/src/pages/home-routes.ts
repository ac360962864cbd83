import { Hono } from "hono";
import { html, raw } from "hono/html";
import type { HttpEnv } from "../control/vendor-gate.ts";
import { homeCss, homeJs, themeCss } from "./assets.ts";

/** The page for people; its script draws what the JSON routes answer. */
export function homeRoutes() {
  return new Hono<HttpEnv>().get("/", (c) => c.html(page));
}

const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Atapos sandbox</title>
<style>${raw(themeCss + homeCss)}</style>
</head>
<body>
<header class="top">
  <div><h1>Sandbox</h1><p class="muted small">Stands in for Midtrans, Cloudinary, Resend, SMTP and Atlas. Nothing leaves this machine.</p></div>
  <nav role="tablist" aria-label="Sections">
    <button role="tab" data-tab="mail">Mail <span class="count" id="count-mail">0</span></button>
    <button role="tab" data-tab="payments">Payments <span class="count" id="count-payments">0</span></button>
    <button role="tab" data-tab="images">Images <span class="count" id="count-images">0</span></button>
  </nav>
</header>
<main>
  <section data-panel="mail" class="mail">
    <div class="card list"><input type="search" id="mail-filter" placeholder="Filter by address or subject" aria-label="Filter mail"><div id="mail-list"></div></div>
    <article class="card reader" id="mail-reader"><p class="empty">Choose a message to read it.</p></article>
  </section>
  <section data-panel="payments" hidden><div id="payment-list" class="payments"></div></section>
  <section data-panel="images" hidden><div id="image-list" class="images"></div></section>
</main>
<p id="toast" role="status" hidden></p>
<script>${raw(homeJs)}</script>
</body>
</html>`;

// Draws the mailbox, the payments and the images from the JSON routes, every two seconds.
const state = { mail: [], payments: [], images: [], openMail: null, drawn: {} };
const byId = (id) => document.getElementById(id);

function el(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function showTab(name) {
  for (const tab of document.querySelectorAll("[data-tab]"))
    tab.setAttribute("aria-selected", tab.dataset.tab === name);
  for (const panel of document.querySelectorAll("[data-panel]")) panel.hidden = panel.dataset.panel !== name;
  history.replaceState(null, "", `#${name}`);
}

function toast(text) {
  const box = byId("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => {
    box.hidden = true;
  }, 3500);
}

function drawMail() {
  const wanted = byId("mail-filter").value.trim().toLowerCase();
  const rows = state.mail.filter((mail) => `${mail.to} ${mail.subject}`.toLowerCase().includes(wanted));
  const buttons = rows.map((mail) => {
    const button = el(
      "button",
      { className: "message", type: "button" },
      el("strong", { textContent: mail.subject || "(no subject)" }),
      el("span", { className: "muted small", textContent: mail.to }),
      el("span", { className: "muted small", textContent: new Date(mail.at).toLocaleString() }),
    );
    button.setAttribute("aria-current", String(mail.id === state.openMail));
    button.addEventListener("click", () => openMail(mail));
    return button;
  });
  byId("mail-list").replaceChildren(
    ...(buttons.length > 0 ? buttons : [el("p", { className: "empty", textContent: "No mail yet." })]),
  );
}

function openMail(mail) {
  state.openMail = mail.id;
  const head = el(
    "header",
    {},
    el("h2", { textContent: mail.subject || "(no subject)" }),
    el("p", { className: "muted small", textContent: `To ${mail.to}` }),
    el("p", {
      className: "muted small",
      textContent: `From ${mail.from} · ${mail.via} · ${new Date(mail.at).toLocaleString()}`,
    }),
  );
  const body = mail.html
    ? el("iframe", { title: "Message", srcdoc: `<base target="_blank">${mail.html}` })
    : el("pre", { textContent: mail.text });
  // No script and no same origin for the message, but its links may open.
  if (mail.html) body.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  byId("mail-reader").replaceChildren(head, body);
  drawMail();
}

const tones = {
  settlement: "good",
  capture: "good",
  pending: "warn",
  refund: "warn",
  partial_refund: "warn",
  deny: "bad",
  cancel: "bad",
  expire: "bad",
  failure: "bad",
  chargeback: "bad",
};

async function act(label, path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  const answer = await response.json();
  const told = (answer.deliveries ?? []).map((delivery) => delivery.answer ?? "no answer").join(", ");
  toast(response.ok ? `${label}: done${told ? ` (webhook answered ${told})` : ""}` : `${label}: ${answer.error}`);
  await refresh();
}

function actionsFor(payment) {
  const base = `/midtrans/transactions/${encodeURIComponent(payment.order_id)}`;
  const move = (label, transaction_status) => [
    label,
    () => act(label, `${base}/simulate`, { transaction_status, merchant: payment.merchant }),
  ];
  const status = payment.transaction_status;
  const list = [];
  if (status !== "settlement" && status !== "refund") list.push(move("Pay", "settlement"));
  if (status === null || status === "pending" || status === "capture") list.push(move("Deny", "deny"));
  if (status === null || status === "pending") list.push(move("Expire", "expire"));
  if (status === "settlement" || status === "partial_refund")
    list.push(["Refund", () => act("Refund", `${base}/refund`)]);
  if (status !== null) list.push(["Resend notice", () => act("Resend notice", `${base}/resend`)]);
  return list;
}

function drawPayment(payment) {
  const buttons = actionsFor(payment).map(([label, run], index) => {
    const button = el("button", {
      type: "button",
      textContent: label,
      className: index === 0 && label === "Pay" ? "primary" : "",
    });
    button.addEventListener("click", run);
    return button;
  });
  if (payment.redirect_path) {
    buttons.push(
      el("a", { className: "button", href: payment.redirect_path, target: "_blank", textContent: "Payment page" }),
    );
  }
  const status = payment.transaction_status ?? "no method yet";
  const facts = [
    `Merchant ${payment.merchant}`,
    payment.channel === "snap" ? "Snap" : "Core charge",
    payment.payment_type,
    payment.attempts.length > 1 ? `${payment.attempts.length} attempts` : null,
    new Date(payment.created_at).toLocaleString(),
  ];
  const held = payment.fraud_status === "challenge" ? " (challenge)" : "";
  return el(
    "article",
    { className: "card payment" },
    el(
      "div",
      {},
      el("h2", { textContent: payment.order_id }),
      el("p", { className: "muted small", textContent: facts.filter(Boolean).join(" · ") }),
    ),
    el(
      "div",
      {},
      el("p", { className: "amount number", textContent: `Rp${Number(payment.gross_amount).toLocaleString("id-ID")}` }),
      el(
        "p",
        { style: "text-align:right" },
        el("span", { className: `pill ${tones[payment.transaction_status] ?? ""}`, textContent: status + held }),
      ),
    ),
    el("div", { className: "actions" }, ...buttons),
  );
}

function drawPayments() {
  const rows = state.payments.map(drawPayment);
  byId("payment-list").replaceChildren(
    ...(rows.length > 0
      ? rows
      : [el("p", { className: "card empty", textContent: "No payments yet. Place an order and pay it." })]),
  );
}

function drawImages() {
  const tiles = state.images.map((image) =>
    el(
      "a",
      { className: "card", href: image.path + image.tail, target: "_blank" },
      el("img", { src: `${image.path}c_fill,f_auto,w_400,h_300/${image.tail}`, alt: "", loading: "lazy" }),
      el("p", { className: "small", textContent: image.publicId, title: image.publicId }),
    ),
  );
  byId("image-list").replaceChildren(
    ...(tiles.length > 0 ? tiles : [el("p", { className: "card empty", textContent: "No images uploaded yet." })]),
  );
}

async function load(name, path, draw) {
  const response = await fetch(path).catch(() => null);
  if (response === null) return;
  const text = await response.text();
  if (state.drawn[name] === text) return;
  state.drawn[name] = text;
  state[name] = JSON.parse(text);
  byId(`count-${name}`).textContent = state[name].length;
  draw();
}

function refresh() {
  return Promise.all([
    load("mail", "/inbox?limit=200", drawMail),
    load("payments", "/midtrans/transactions?limit=100", drawPayments),
    load("images", "/images", drawImages),
  ]);
}

for (const tab of document.querySelectorAll("[data-tab]"))
  tab.addEventListener("click", () => showTab(tab.dataset.tab));
byId("mail-filter").addEventListener("input", drawMail);
showTab(["mail", "payments", "images"].includes(location.hash.slice(1)) ? location.hash.slice(1) : "mail");
drawPayments();
drawMail();
drawImages();
keepFresh();

async function keepFresh() {
  await refresh();
  setInterval(() => document.hidden || refresh(), 2000);
}

import { byId, call, onPress } from "./demo.js";

const REFRESH_MS = 3_000;
const opened = new Set();
const amount = new Intl.NumberFormat("id-ID");

function element(tag, text, ...children) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function showOrder(order) {
  const at = new Date(order.created_at).toLocaleString();
  const total = `${order.oh_currency} ${amount.format(order.oh_total_amount)}`;
  const facts = [order.oh_order_number, at, total, order.oh_status, `payment ${order.oh_payment_status}`];
  const items = order.items.map((item) => {
    const choices = item.oi_modifiers.map((each) => each.mo_name).join(", ");
    const note = [choices, item.oi_notes].filter(Boolean).join(" · ");
    return element("li", `${item.oi_qty} × ${item.oi_product_name} — ${amount.format(item.oi_line_subtotal)} ${note}`);
  });
  const details = element("details", "", element("summary", facts.join(" · ")), element("ul", "", ...items));
  details.open = opened.has(order.oh_id);
  details.addEventListener("toggle", () => (details.open ? opened.add(order.oh_id) : opened.delete(order.oh_id)));
  return details;
}

async function load(isQuiet) {
  const status = byId("status").value;
  const query = status === "" ? "" : `&status=${status}`;
  const { isOk, answer } = await call("GET", `/orders/my-orders?limit=50${query}`, { isQuiet });
  if (!isOk) {
    byId("live").checked = false;
    byId("state").textContent = `Refused: ${answer.message ?? "unreadable answer"}`;
    return;
  }
  byId("state").textContent = `${answer.total} orders · ${new Date().toLocaleTimeString()}`;
  byId("orders").replaceChildren(...answer.data.map(showOrder));
}

onPress("load", () => load(false));
byId("status").addEventListener("change", () => load(false));

for (;;) {
  if (byId("live").checked && byId("token").value !== "") await load(true).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
}

import { byId, call, log, onPress } from "./demo.js";

let orderId = null;

const say = (text) => {
  byId("result").textContent = text;
};

function showFacts(facts) {
  byId("facts").replaceChildren(
    ...Object.entries(facts).flatMap(([name, value]) => {
      const [term, text] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = name;
      text.textContent = String(value ?? "");
      return [term, text];
    }),
  );
}

/** Snap's script lies beside the payment page: the answer's address tells which of the vendor's systems it is. */
function snapScriptOf(redirectUrl) {
  const [base] = redirectUrl.split(/(?<=\/snap\/)/);
  return `${base}snap.js`;
}

function loadSnap(src, clientKey) {
  byId("snap-script")?.remove();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.id = "snap-script";
    script.src = src;
    script.dataset.clientKey = clientKey;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${src} could not be loaded`)));
    document.head.append(script);
  });
}

async function checkStatus() {
  const { isOk, data } = await call("POST", `/orders/${orderId}/check-status`);
  if (!isOk) return;
  const { midtrans_response, ...facts } = data;
  showFacts({ ...facts, transaction_status: midtrans_response?.transaction_status });
  say(`Payment status: ${data.oh_payment_status}`);
}

function callbacks() {
  const on = (name, isBad) => async (result) => {
    log(`callback ${name}`, result, isBad);
    say(`${name}: asking the API, which asks Midtrans`);
    await checkStatus();
  };
  return {
    onSuccess: on("onSuccess"),
    onPending: on("onPending"),
    onError: on("onError", true),
    onClose: () => {
      log("callback onClose");
      say("The payment window was closed before paying; the order is still payable.");
    },
  };
}

onPress("pay", async () => {
  const clientKey = byId("client-key").value.trim();
  if (clientKey === "") return say("The Midtrans client key is missing.");
  const order = await call("POST", "/orders", {
    body: { oh_order_type: "takeaway", oh_notes: "Snap demo", items: [{ pr_id: 1, oi_qty: 2 }] },
  });
  if (!order.isOk) return say(`The order was refused: ${order.answer.message}`);
  orderId = order.data.oh_id;
  byId("check").disabled = false;
  showFacts({ oh_order_number: order.data.oh_order_number, oh_total_amount: order.data.oh_total_amount });
  const payment = await call("POST", `/orders/${orderId}/create-payment`);
  if (!payment.isOk) return say(`No payment could be started: ${payment.answer.message}`);
  await loadSnap(snapScriptOf(payment.data.redirect_url), clientKey);
  say("The payment window is open.");
  window.snap.pay(payment.data.token, callbacks());
});

onPress("check", checkStatus);
byId("check").disabled = true;

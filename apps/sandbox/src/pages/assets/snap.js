// The merchant page's side of Snap: window.snap.pay, hide and embed around an iframe of the payment page.
(() => {
  const script = document.currentScript;
  const base = new URL("v2/vtweb/", script.src);
  let open = null;

  const pageOf = (token) => `${new URL(encodeURIComponent(token), base)}?embed=1`;

  function frame(token) {
    const iframe = document.createElement("iframe");
    iframe.src = pageOf(token);
    iframe.title = "Pembayaran";
    iframe.allow = "clipboard-write";
    iframe.style.cssText = "border:0;width:100%;height:100%;display:block;background:transparent";
    return iframe;
  }

  function pay(token, options = {}) {
    hide();
    const shade = document.createElement("div");
    shade.id = "snap-midtrans";
    shade.setAttribute("role", "dialog");
    shade.setAttribute("aria-modal", "true");
    shade.style.cssText =
      "position:fixed;inset:0;z-index:2147483000;background:rgba(8,14,12,.62);display:grid;place-items:center;padding:12px";
    const panel = document.createElement("div");
    panel.style.cssText =
      "position:relative;width:100%;max-width:464px;height:min(760px,100%);border-radius:18px;overflow:hidden;background:Canvas";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", "Tutup pembayaran");
    close.style.cssText =
      "position:absolute;top:8px;right:8px;width:48px;height:48px;border:0;border-radius:50%;font:600 26px/1 system-ui;cursor:pointer;background:transparent;color:CanvasText";
    const iframe = frame(token);
    panel.append(iframe, close);
    shade.append(panel);
    document.body.append(shade);
    open = { iframe, options, remove: () => shade.remove(), pending: null, isModal: true };
    close.addEventListener("click", closedByPayer);
    close.focus();
  }

  function embed(token, options = {}) {
    hide();
    const host = document.getElementById(options.embedId);
    if (host === null) throw new Error("snap.embed: no element with the given embedId");
    const iframe = frame(token);
    iframe.style.minHeight = "640px";
    host.replaceChildren(iframe);
    open = { iframe, options, remove: () => iframe.remove(), pending: null, isModal: false };
  }

  function hide() {
    open?.remove();
    open = null;
  }

  function closedByPayer() {
    const closing = open;
    hide();
    if (closing === null) return;
    if (closing.pending !== null) closing.options.onPending?.(closing.pending);
    else closing.options.onClose?.();
  }

  /** Without a callback for it, the vendor sends the payer to the finish address. */
  function finish(callback, result) {
    const closing = open;
    if (closing?.isModal) hide();
    if (callback) callback(result);
    else if (result.finish_redirect_url) location.assign(result.finish_redirect_url);
  }

  window.addEventListener("message", (event) => {
    if (open === null || event.source !== open.iframe.contentWindow || event.origin !== base.origin) return;
    if (event.data?.source !== "snap-page") return;
    const { event: name, result } = event.data;
    if (name === "success") finish(open.options.onSuccess, result);
    else if (name === "held") finish(open.options.onPending, result);
    else if (name === "error") finish(open.options.onError, result);
    else if (name === "close") closedByPayer();
    else if (name === "pending") open.pending = result;
  });

  window.snap = { pay, hide, embed };
})();

// Tells the page that opened this one what happened, watches for the payment, and counts the time that is left.
const result = JSON.parse(document.getElementById("result").textContent);
const { outcome, version, stateUrl, finishUrl } = document.body.dataset;
const isEmbedded = window.parent !== window;

if (isEmbedded && outcome !== "open") {
  window.parent.postMessage({ source: "snap-page", event: outcome, result }, "*");
}
if (!isEmbedded && finishUrl && ["success", "held", "error"].includes(outcome)) {
  setTimeout(() => location.assign(finishUrl), 4000);
}
if (outcome === "open" || outcome === "pending") setInterval(reloadWhenMoved, 2000);

async function reloadWhenMoved() {
  const response = await fetch(stateUrl).catch(() => null);
  if (response === null) return;
  const state = await response.json();
  if (state.version !== version) location.reload();
}

const clock = document.querySelector("[data-expires-at]");
if (clock !== null) {
  const tick = () => {
    const left = Math.max(0, Math.floor((Number(clock.dataset.expiresAt) - Date.now()) / 1000));
    const parts = [Math.floor(left / 3600), Math.floor((left % 3600) / 60), left % 60];
    clock.textContent = parts.map((part) => String(part).padStart(2, "0")).join(":");
  };
  tick();
  setInterval(tick, 1000);
}

document.querySelector("[data-close]")?.addEventListener("click", () => {
  window.parent.postMessage({ source: "snap-page", event: "close", result }, "*");
});
for (const button of document.querySelectorAll("[data-fill-card]")) {
  button.addEventListener("click", () => {
    document.getElementById("card-number").value = button.dataset.fillCard;
  });
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = "Tersalin";
  });
}

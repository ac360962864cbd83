// What the demo pages share: elements by id, the event log, calls of the API, and the token within this tab.
const KEY = "atapos-demo-token";

export const byId = (id) => document.getElementById(id);

export function log(text, detail, isBad = false) {
  const entry = document.createElement("li");
  entry.textContent = `${new Date().toLocaleTimeString()}  ${text}`;
  if (isBad) entry.className = "bad";
  if (detail !== undefined) {
    const more = document.createElement("pre");
    more.textContent = typeof detail === "string" ? detail : JSON.stringify(detail, null, 2);
    entry.append(more);
  }
  byId("log").prepend(entry);
}

/** Calls the API and logs both sides; a refusal is an answer, only a dead network throws. */
export async function call(method, path, { body, isQuiet = false } = {}) {
  const headers = { "Content-Type": "application/json" };
  const token = byId("token").value.trim();
  if (token !== "") headers.Authorization = `Bearer ${token}`;
  const response = await fetch(`/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const answer = await response.json().catch(() => ({}));
  if (!isQuiet || !response.ok) log(`${method} ${path} → ${response.status}`, answer, !response.ok);
  if (answer.encrypted) log("ENCRYPTION_ENABLED is on: this page cannot read the answers to GET", undefined, true);
  return { isOk: response.ok && !answer.encrypted, status: response.status, answer, data: answer.data };
}

/** A button that cannot be pressed twice, and whose failures are told. */
export function onPress(id, work) {
  const button = byId(id);
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await work();
    } catch (error) {
      log(`failed: ${error.message}`, undefined, true);
    } finally {
      button.disabled = false;
    }
  });
  // the page shows it pressable only once a press does something
  button.disabled = false;
}

export function keepToken(token) {
  byId("token").value = token;
  sessionStorage.setItem(KEY, token);
}

byId("token").value = sessionStorage.getItem(KEY) ?? "";
byId("token").addEventListener("change", () => keepToken(byId("token").value.trim()));
byId("clear-log").addEventListener("click", () => byId("log").replaceChildren());

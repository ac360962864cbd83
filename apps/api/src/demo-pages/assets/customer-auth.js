import { byId, call, keepToken, log, onPress } from "./demo.js";

function who() {
  const me_id = Number(byId("merchant").value);
  return { email: byId("email").value.trim(), ...(me_id > 0 ? { me_id } : {}) };
}

/** People paste the whole link; its token is a parameter of it. */
function linkToken() {
  const text = byId("link").value.trim();
  return URL.canParse(text) ? (new URL(text).searchParams.get("token") ?? text) : text;
}

function signedIn({ isOk, data }) {
  if (!isOk) return;
  keepToken(data.access_token);
  log(`signed in as ${data.customer.cu_email}`);
}

onPress("request-link", () => call("POST", "/auth/customer/request-magic-link", { body: who() }));
onPress("verify-link", async () => {
  signedIn(await call("POST", "/auth/customer/verify-magic-link", { body: { token: linkToken() } }));
});
onPress("request-otp", () => call("POST", "/auth/customer/request-otp", { body: who() }));
onPress("verify-otp", async () => {
  const body = { ...who(), otp: byId("otp").value.trim() };
  signedIn(await call("POST", "/auth/customer/verify-otp", { body }));
});
onPress("copy", async () => {
  await navigator.clipboard.writeText(byId("token").value);
  log("token copied");
});
onPress("test", async () => {
  const { isOk, status, answer, data } = await call("GET", "/auth/customer/me");
  byId("customer").textContent = isOk ? JSON.stringify(data, null, 2) : `${status}: ${answer.message}`;
});

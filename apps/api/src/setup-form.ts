import { BUSINESS_TYPES, type BusinessType, type Language } from "@atapos/domain";
import { html } from "hono/html";

export const setupWords = {
  id: {
    title: "Siapkan Atapos",
    lead: "Buat pemilik dan merchant pertama. Tautan ini hanya berlaku satu kali.",
    name: "Nama Anda",
    email: "Email",
    password: "Kata sandi (minimal 10 karakter)",
    merchantName: "Nama usaha",
    businessType: "Jenis usaha",
    submit: "Buat",
    done: "Selesai. Merchant pertama sudah siap.",
    signIn: "Masuk ke kasir",
    spent: "Tautan ini sudah dipakai atau tidak berlaku lagi.",
    invalid: "Periksa kembali isian: email harus benar dan kata sandi minimal 10 karakter.",
    other: "English",
  },
  en: {
    title: "Set up Atapos",
    lead: "Create the first owner and merchant. This link works once.",
    name: "Your name",
    email: "E-mail",
    password: "Password (at least 10 characters)",
    merchantName: "Name of the business",
    businessType: "Kind of business",
    submit: "Create",
    done: "Done. The first merchant is ready.",
    signIn: "Sign in to the register",
    spent: "This link has been used or is no longer valid.",
    invalid: "Please check the values: a valid e-mail address, and a password of at least 10 characters.",
    other: "Bahasa Indonesia",
  },
} as const;

const BUSINESS_WORDS: Readonly<Record<BusinessType, Readonly<Record<Language, string>>>> = {
  fnb: { id: "Makanan dan minuman", en: "Food and drink" },
  retail: { id: "Toko", en: "Shop" },
  service: { id: "Jasa", en: "Services" },
  other: { id: "Lainnya", en: "Other" },
};

export interface SetupForm {
  token: string;
  values: { name?: string; email?: string; merchantName?: string; businessType?: BusinessType };
  problem: string | null;
}

export function setupForm(language: Language, { token, values, problem }: SetupForm) {
  const words = setupWords[language];
  const other = language === "id" ? "en" : "id";
  const field = (name: "name" | "email" | "merchantName", type: string, autocomplete: string) =>
    html`<label>${words[name]}<input name="${name}" type="${type}" required maxlength="200" autocomplete="${autocomplete}" value="${values[name] ?? ""}"></label>`;
  const options = BUSINESS_TYPES.map(
    (type) =>
      html`<option value="${type}" ${type === (values.businessType ?? "fnb") ? "selected" : ""}>${BUSINESS_WORDS[type][language]}</option>`,
  );
  return html`<h1>${words.title}</h1>
    <p>${words.lead}</p>
    ${problem === null ? "" : html`<p role="alert">${problem}</p>`}
    <form method="post" action="/setup">
      <input type="hidden" name="token" value="${token}">
      <input type="hidden" name="language" value="${language}">
      ${field("name", "text", "name")}
      ${field("email", "email", "username")}
      <label>${words.password}<input name="password" type="password" required minlength="10" maxlength="200" autocomplete="new-password"></label>
      ${field("merchantName", "text", "organization")}
      <label>${words.businessType}<select name="businessType">${options}</select></label>
      <button>${words.submit}</button>
    </form>
    <p><a href="/setup?language=${other}&amp;token=${encodeURIComponent(token)}" lang="${other}">${words.other}</a></p>`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem;color:#1c1917}
h1{font-size:1.5rem;line-height:1.2}label{display:block;margin:0 0 1rem;font-weight:600}
input,select{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem;border:1px solid #78716c;border-radius:.5rem;margin-top:.25rem}
button{font:inherit;font-weight:600;padding:.75rem 1.5rem;border:0;border-radius:.5rem;background:#1c1917;color:#fff;min-height:44px}
[role=alert]{padding:.75rem;border-radius:.5rem;background:#fee2e2;color:#7f1d1d}a{color:inherit}`;

export function setupFrame(language: Language, content: ReturnType<typeof html>) {
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${setupWords[language].title}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
}

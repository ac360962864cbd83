import { html } from "./html.ts";
import { button, COLOURS, heading, layout, type MailContent, type MailLanguage, paragraph } from "./layout.ts";

interface MagicLinkMail {
  language: MailLanguage;
  merchantName: string;
  url: string;
  expiresInMinutes: number;
}

const WORDS = {
  id: {
    title: (mail: MagicLinkMail) => `Masuk ke ${mail.merchantName}`,
    how: (mail: MagicLinkMail) =>
      `Tekan tombol di bawah untuk masuk. Tautan berlaku ${mail.expiresInMinutes} menit dan hanya dapat dipakai sekali.`,
    button: "Masuk",
    fallback: "Tombol tidak berfungsi? Salin alamat ini ke peramban:",
    warning: "Tidak meminta tautan ini? Abaikan saja email ini.",
  },
  en: {
    title: (mail: MagicLinkMail) => `Sign in to ${mail.merchantName}`,
    how: (mail: MagicLinkMail) =>
      `Press the button below to sign in. The link is valid for ${mail.expiresInMinutes} minutes and can be used once.`,
    button: "Sign in",
    fallback: "The button does not work? Copy this address into your browser:",
    warning: "Did not ask for it? Just ignore this e-mail.",
  },
} as const;

export function magicLinkMail(mail: MagicLinkMail): MailContent {
  const words = WORDS[mail.language];
  const title = words.title(mail);
  const address = html`<p style="margin:0;font-size:13px;color:${COLOURS.soft}">${words.fallback}<br><a href="${mail.url}" style="color:${COLOURS.accent};word-break:break-all">${mail.url}</a></p>`;
  const body = html`${heading(title)}${paragraph(words.how(mail))}${button(words.button, mail.url)}${address}`;
  return {
    subject: title,
    html: layout({ language: mail.language, title, preview: words.how(mail), body, footer: words.warning }),
    text: `${title}\n\n${words.how(mail)}\n\n${mail.url}\n\n${words.warning}\n`,
  };
}

import { html } from "./html.ts";
import { COLOURS, heading, layout, type MailContent, type MailLanguage, paragraph } from "./layout.ts";

interface LoginCodeMail {
  language: MailLanguage;
  merchantName: string;
  code: string;
  expiresInMinutes: number;
}

const WORDS = {
  id: {
    subject: (mail: LoginCodeMail) => `${mail.code} adalah kode masuk Anda di ${mail.merchantName}`,
    title: (mail: LoginCodeMail) => `Kode masuk ${mail.merchantName}`,
    how: (mail: LoginCodeMail) =>
      `Masukkan kode ini untuk masuk. Kode berlaku ${mail.expiresInMinutes} menit dan hanya dapat dipakai sekali.`,
    warning: "Tidak meminta kode ini? Abaikan saja email ini. Jangan berikan kode kepada siapa pun.",
  },
  en: {
    subject: (mail: LoginCodeMail) => `${mail.code} is your sign-in code for ${mail.merchantName}`,
    title: (mail: LoginCodeMail) => `Your sign-in code for ${mail.merchantName}`,
    how: (mail: LoginCodeMail) =>
      `Enter this code to sign in. It is valid for ${mail.expiresInMinutes} minutes and can be used once.`,
    warning: "Did not ask for it? Just ignore this e-mail. Do not give the code to anyone.",
  },
} as const;

/** The code comes first in the text, before anything that could hold another number. */
export function loginCodeMail(mail: LoginCodeMail): MailContent {
  const words = WORDS[mail.language];
  const code = html`<p style="margin:8px 0 24px;padding:20px;background:${COLOURS.ground};border-radius:12px;text-align:center;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:34px;font-weight:700;letter-spacing:8px;color:${COLOURS.ink}">${mail.code}</p>`;
  const title = words.title(mail);
  const body = html`${heading(title)}${code}${paragraph(words.how(mail))}`;
  return {
    subject: words.subject(mail),
    html: layout({
      language: mail.language,
      title: mail.code,
      preview: words.subject(mail),
      body,
      footer: words.warning,
    }),
    text: `${mail.code}\n\n${title}\n\n${words.how(mail)}\n\n${words.warning}\n`,
  };
}

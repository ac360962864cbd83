import { html } from "./html.ts";
import { button, COLOURS, heading, layout, type MailContent, type MailLanguage, paragraph } from "./layout.ts";

interface InvitationMail {
  language: MailLanguage;
  merchantName: string;
  name: string;
  invitedBy: string;
  url: string;
  expiresAt: Date;
  timeZone: string;
}

const WORDS = {
  id: {
    title: (mail: InvitationMail) => `Undangan bekerja di ${mail.merchantName}`,
    greeting: (mail: InvitationMail) => `Halo ${mail.name},`,
    how: (mail: InvitationMail) =>
      `${mail.invitedBy} mengundang Anda memakai kasir Atapos di ${mail.merchantName}. Tekan tombol di bawah untuk menerima. Tautan berlaku sampai ${dayOf(mail)} dan hanya dapat dipakai sekali.`,
    button: "Terima undangan",
    fallback: "Tombol tidak berfungsi? Salin alamat ini ke peramban:",
    warning: "Tidak mengenal pengirimnya? Abaikan saja email ini: tanpa tautan ini tidak terjadi apa-apa.",
  },
  en: {
    title: (mail: InvitationMail) => `Invitation to work at ${mail.merchantName}`,
    greeting: (mail: InvitationMail) => `Hello ${mail.name},`,
    how: (mail: InvitationMail) =>
      `${mail.invitedBy} invites you to use the Atapos till at ${mail.merchantName}. Press the button below to accept. The link is valid until ${dayOf(mail)} and can be used once.`,
    button: "Accept the invitation",
    fallback: "The button does not work? Copy this address into your browser:",
    warning: "You do not know the sender? Just ignore this e-mail: without the link nothing happens.",
  },
} as const;

export function invitationMail(mail: InvitationMail): MailContent {
  const words = WORDS[mail.language];
  const title = words.title(mail);
  const [greeting, how] = [words.greeting(mail), words.how(mail)];
  const address = html`<p style="margin:0;font-size:13px;color:${COLOURS.soft}">${words.fallback}<br><a href="${mail.url}" style="color:${COLOURS.accent};word-break:break-all">${mail.url}</a></p>`;
  const body = html`${heading(title)}${paragraph(greeting)}${paragraph(how)}${button(words.button, mail.url)}${address}`;
  return {
    subject: title,
    html: layout({ language: mail.language, title, preview: how, body, footer: words.warning }),
    text: `${title}\n\n${greeting}\n\n${how}\n\n${mail.url}\n\n${words.warning}\n`,
  };
}

function dayOf({ language, expiresAt, timeZone }: InvitationMail): string {
  const locale = language === "id" ? "id-ID" : "en-GB";
  return new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone }).format(
    expiresAt,
  );
}

import { type Html, html } from "./html.ts";

export type MailLanguage = "id" | "en";

/** What a template makes; the sender adds the address. */
export interface MailContent {
  subject: string;
  html: string;
  text: string;
}

// No colour of six digits: the first such number in a mail is its code.
export const COLOURS = {
  ink: "#1f2b26",
  soft: "#5d6b65",
  line: "#e4dfd8",
  paper: "#fffefc",
  ground: "#f7f5f1",
  accent: "#0f7a55",
} as const;

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The card that every mail is; `preview` is what the inbox shows beside the subject. */
export function layout(input: {
  language: MailLanguage;
  title: string;
  preview: string;
  body: Html;
  footer: string;
}): string {
  const { ink, soft, line, paper, ground } = COLOURS;
  return html`<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${input.title}</title>
</head>
<body style="margin:0;padding:0;background:${ground}">
<div style="display:none;max-height:0;overflow:hidden;opacity:0">${input.preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${ground}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:480px;background:${paper};border:1px solid ${line};border-radius:16px">
<tr><td style="padding:32px;font-family:${{ html: FONT }};font-size:16px;line-height:1.5;color:${ink}">
${input.body}
</td></tr>
</table>
<p style="max-width:480px;margin:20px auto 0;font-family:${{ html: FONT }};font-size:13px;line-height:1.5;color:${soft}">${input.footer}</p>
</td></tr>
</table>
</body>
</html>`.html;
}

export function heading(text: string): Html {
  return html`<h1 style="margin:0 0 12px;font-size:22px;line-height:1.3;font-weight:700;color:${COLOURS.ink}">${text}</h1>`;
}

export function paragraph(text: string): Html {
  return html`<p style="margin:0 0 16px;color:${COLOURS.ink}">${text}</p>`;
}

export function button(label: string, url: string): Html {
  return html`<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:14px 28px;background:${COLOURS.accent};color:${COLOURS.paper};border-radius:999px;font-weight:600;text-decoration:none">${label}</a></p>`;
}

import { startSandbox } from "@atapos/sandbox";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createResendMail } from "../src/adapters/resend-mail.ts";
import { createSmtpMail } from "../src/adapters/smtp-mail.ts";
import { html } from "../src/mail/html.ts";
import { invitationMail } from "../src/mail/invitation-mail.ts";
import { loginCodeMail } from "../src/mail/login-code-mail.ts";
import { magicLinkMail } from "../src/mail/magic-link-mail.ts";
import { moneyText } from "../src/mail/money-text.ts";
import { type Receipt, receiptMail } from "../src/mail/receipt-mail.ts";
import type { MailMessage } from "../src/ports/mail.ts";
import { errorCodeOf, inboxOf } from "./auth-support.ts";

const languages = ["id", "en"] as const;
const hostile = `<script>alert("x")</script> & 'co'`;

describe("the templates", () => {
  test.each(languages)("in %s, the first six-digit number of a code mail's text is the code", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.string(), (number, merchantName) => {
        const code = String(number).padStart(6, "0");
        const mail = loginCodeMail({
          language,
          code,
          merchantName: `Toko 123456 ${merchantName}`,
          expiresInMinutes: 5,
        });
        expect(/\d{6}/.exec(mail.text)?.[0]).toBe(code);
        expect(/\d{6}/.exec(mail.subject)?.[0]).toBe(code);
        expect(/\d{6}/.exec(mail.html)?.[0]).toBe(code);
      }),
    );
  });

  test.each(languages)("in %s, what a merchant is called is text, never markup", (language) => {
    const url = 'https://example.test/auth/magic-link?token=a&b="c';
    const mails = [
      loginCodeMail({ language, code: "012345", merchantName: hostile, expiresInMinutes: 5 }),
      magicLinkMail({ language, url, merchantName: hostile, expiresInMinutes: 15 }),
      receiptMail({ ...receipt(language), merchantName: hostile, footer: hostile }),
      invitationMail({
        ...{ language, url, merchantName: hostile, name: hostile, invitedBy: hostile, timeZone: "Asia/Jakarta" },
        expiresAt: new Date("2026-12-05T10:00:00Z"),
      }),
    ];
    for (const mail of mails) {
      expect(mail.html).not.toContain("<script");
      expect(mail.html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;");
      expect(mail.html).not.toContain('"c"');
      expect(mail.text).toContain(hostile);
    }
  });

  test("the tag escapes whatever text it is given", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const made = html`<p title="${text}">${text}</p>`.html;
        expect(made.match(/[<>]/g)).toHaveLength(4);
        expect(made.match(/"/g)).toHaveLength(2);
        expect(made).not.toContain("'");
      }),
    );
  });

  test.each([
    ["id", "Masuk ke Warung", "berlaku 15 menit"],
    ["en", "Sign in to Warung", "valid for 15 minutes"],
  ] as const)("a magic link in %s says what it is and where it leads", (language, subject, text) => {
    const url = "http://localhost:3000/auth/magic-link?token=abc_-";
    const mail = magicLinkMail({ language, url, merchantName: "Warung", expiresInMinutes: 15 });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(text);
    expect(mail.text).toContain(`\n${url}\n`);
    expect(mail.html).toContain(`href="${url}"`);
  });
});

describe("a receipt", () => {
  test.each([
    [
      "id",
      "Struk INV-20260731-0042 dari Warung",
      ["Pembayaran: Tunai", "Diskon: -Rp5.000", "Biaya layanan: Rp4.250", "Pajak: Rp8.925", "Meja: 7", "31 Juli 2026"],
    ],
    [
      "en",
      "Receipt INV-20260731-0042 from Warung",
      ["Payment: Cash", "Discount: -Rp5.000", "Service charge: Rp4.250", "Tax: Rp8.925", "Table: 7", "31 July 2026"],
    ],
  ] as const)("in %s shows the order, its lines, its sums and its page", (language, subject, parts) => {
    const mail = receiptMail(receipt(language));
    expect(mail.subject).toBe(subject);
    const always = [
      "2 x Nasi Goreng (Besar)  Rp80.000",
      "    + Telur",
      "    tanpa bawang",
      "Total: Rp98.175",
      "Rp98.200",
      "http://localhost:3000/orders/42",
      "Jl. Merdeka 1",
      "Salam",
    ];
    for (const part of [...parts, ...always]) expect(mail.text).toContain(part);
    for (const part of ["Nasi Goreng (Besar)", "+ Telur", "Rp98.175", 'href="http://localhost:3000/orders/42"']) {
      expect(mail.html).toContain(part);
    }
    const other = languages.find((each) => each !== language) ?? "id";
    expect(mail.text).not.toContain(other === "id" ? "Pembayaran" : "Payment");
  });

  test("leaves out what is nothing, and says when the prices contain the tax", () => {
    const plain = { ...receipt("en"), discount: 0, service: 0, tableName: null, paid: 98_175, isTaxInclusive: true };
    const { text } = receiptMail(plain);
    for (const absent of ["Discount", "Service charge", "Table", "Paid:"]) expect(text).not.toContain(absent);
    expect(text).toContain("Tax included: Rp8.925");
  });

  test.each([
    [93_500, "IDR", "id", "Rp93.500"],
    [-5_000, "IDR", "en", "-Rp5.000"],
    [0, "IDR", "en", "Rp0"],
    [1_234_567, "IDR", "en", "Rp1.234.567"],
    [1050, "USD", "en", "US$10.50"],
  ] as const)("writes %i %s in %s as %s", (amount, currency, language, text) => {
    expect(moneyText(amount, currency, language)).toBe(text);
  });
});

function receipt(language: "id" | "en"): Receipt {
  return {
    language,
    merchantName: "Warung",
    merchantAddress: "Jl. Merdeka 1",
    header: null,
    footer: "Salam",
    orderNumber: "INV-20260731-0042",
    tableName: "7",
    lines: [
      {
        name: "Nasi Goreng",
        variantName: "Besar",
        quantity: 2,
        total: 80_000,
        modifiers: [{ name: "Telur", price: 5_000 }],
        notes: "tanpa bawang",
      },
      { name: "Es Teh", variantName: null, quantity: 1, total: 10_000, modifiers: [], notes: null },
    ],
    subtotal: 90_000,
    discount: 5_000,
    service: 4_250,
    tax: 8_925,
    isTaxInclusive: false,
    total: 98_175,
    paid: 98_200,
    currency: "IDR",
    paymentType: "cash",
    paidAt: new Date("2026-07-31T05:00:00Z"),
    timeZone: "Asia/Jakarta",
    orderUrl: "http://localhost:3000/orders/42",
  };
}

describe("the vendors of mail", () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox?.stop());
  beforeEach(() => control("reset", {}));

  const from = '"Atapos Ünïts" <no-reply@atapos.test>';
  const resend = () =>
    createResendMail({ apiKey: "re_sandbox", baseUrl: `${sandbox.url}/resend`, from, timeoutMs: 500 });
  const smtp = () =>
    createSmtpMail({
      host: "127.0.0.1",
      port: sandbox.smtpPort,
      username: "user",
      password: "secret-word",
      from,
      isSslTls: false,
      isStartTls: false,
      timeoutMs: 1000,
    });
  const message = (idempotencyKey = crypto.randomUUID()): MailMessage => ({
    to: "ayu@example.test",
    ...receiptMail(receipt("id")),
    idempotencyKey,
  });

  async function control(what: string, body: unknown): Promise<void> {
    const headers = { "content-type": "application/json" };
    await fetch(`${sandbox.url}/control/${what}`, { method: "POST", headers, body: JSON.stringify(body) });
  }
  const inbox = () => inboxOf(sandbox.url, "ayu@example.test");

  test.each(["resend", "smtp"] as const)("%s delivers the whole message", async (via) => {
    const sent = message();
    await (via === "resend" ? resend() : smtp()).send(sent);
    const [mail, ...more] = await inbox();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: sent.subject, via });
    expect(mail?.text.trim()).toBe(sent.text.trim());
    expect(mail?.html.trim()).toBe(sent.html.trim());
  });

  test("Resend sends nothing twice for one key, also when the answer to the first was lost", async () => {
    const sent = message();
    await control("faults", { target: "resend", mode: "drop", times: 1 });
    expect(await errorCodeOf(resend().send(sent))).toBe("mail_unavailable");
    await resend().send(sent);
    await resend().send(sent);
    expect(await inbox()).toHaveLength(1);
  });

  test.each([
    ["resend", "500"],
    ["resend", "timeout"],
    ["smtp", "500"],
    ["smtp", "timeout"],
  ] as const)("%s in trouble (%s) is an outage that tells no secret", async (target, mode) => {
    await control("faults", { target, mode });
    const failing = (target === "resend" ? resend() : smtp()).send(message());
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "mail_unavailable" });
    expect(JSON.stringify(error)).not.toMatch(/re_sandbox|secret-word/);
  });

  test("both kinds of TLS at once are refused at the start", () => {
    const options = { host: "x", port: 25, username: null, password: null, from, isSslTls: true, isStartTls: true };
    expect(() => createSmtpMail(options)).toThrow("MAIL_SSL_TLS");
  });
});

import { createTransport } from "nodemailer";
import { Resend } from "resend";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../src/index.ts";
import { controlOf } from "./support/control.ts";

let sandbox: RunningSandbox;
let control: ReturnType<typeof controlOf>;
beforeAll(async () => {
  sandbox = await startSandbox();
  control = controlOf(sandbox.url);
});
afterAll(() => sandbox.stop());

const inbox = (to: string) => control.list(`/inbox?to=${encodeURIComponent(to)}`);
const resend = (key = "re_demo") => new Resend(key, { baseUrl: `${sandbox.url}/resend` });
const message = (to: string) => ({ from: "Warung <kasir@atapos.test>", to, subject: "Struk", html: "<b>Rp1</b>" });

describe("Resend", () => {
  it("puts mail into the inbox, newest first, by bare address and in any case", async () => {
    const first = await resend().emails.send(message("Ayu <Ayu@example.test>"));
    expect(first.error).toBeNull();
    await resend().emails.send({ ...message("ayu@example.test"), subject: "Kedua" });
    const mail = await inbox("AYU@example.test");
    expect(mail.map((one) => one.subject)).toEqual(["Kedua", "Struk"]);
    expect(mail[1]).toMatchObject({ id: first.data?.id, to: "Ayu@example.test", html: "<b>Rp1</b>", via: "resend" });
    expect(await inbox("someone-else@example.test")).toEqual([]);
  });

  it("sends once per idempotency key and refuses the key for another payload", async () => {
    const client = resend();
    const options = { idempotencyKey: "receipt-1" };
    const first = await client.emails.send(message("once@example.test"), options);
    const again = await client.emails.send(message("once@example.test"), options);
    expect(again.data?.id).toBe(first.data?.id);
    expect(await inbox("once@example.test")).toHaveLength(1);
    const other = await client.emails.send({ ...message("once@example.test"), subject: "Lain" }, options);
    expect(other.error).toMatchObject({ name: "invalid_idempotent_request", statusCode: 409 });
    const [entry] = await control.list("/control/log?target=resend");
    expect(entry?.headers).toMatchObject({ "idempotency-key": "receipt-1" });
    expect(JSON.stringify(entry)).not.toContain("re_demo");
  });

  it("refuses an idempotency key of 257 characters", async () => {
    const sent = await resend().emails.send(message("x@example.test"), { idempotencyKey: "k".repeat(257) });
    expect(sent.error).toMatchObject({ statusCode: 400, name: "invalid_idempotency_key" });
  });

  it("refuses an unknown API key", async () => {
    const sent = await resend("wrong").emails.send(message("x@example.test"));
    expect(sent.error).toMatchObject({ statusCode: 401, message: "API key is invalid" });
  });

  it.each([
    [{ from: "a@b.test", subject: "s", html: "h" }, "Missing `to` field."],
    [{ to: "a@b.test", subject: "s", html: "h" }, "Missing `from` field."],
    [{ from: "a@b.test", to: "a@b.test", html: "h" }, "Missing `subject` field."],
    [{ from: "a@b.test", to: "a@b.test", subject: "s" }, "Missing `html` or `text` field."],
  ])("refuses %j", async (body, expected) => {
    const response = await fetch(`${sandbox.url}/resend/emails`, {
      method: "POST",
      headers: { authorization: "Bearer re_demo", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ message: expected });
  });

  it("keeps the mail when only the answer is lost, and the same key does not send it again", async () => {
    await control.fault({ target: "resend", mode: "drop", times: 1 });
    const options = { idempotencyKey: "lost-1" };
    expect((await resend().emails.send(message("lost@example.test"), options)).error).not.toBeNull();
    expect((await resend().emails.send(message("lost@example.test"), options)).error).toBeNull();
    expect(await inbox("lost@example.test")).toHaveLength(1);
  });
});

describe("The SMTP sink", () => {
  const transport = (extra: object = {}) =>
    createTransport({ host: "127.0.0.1", port: sandbox.smtpPort, ignoreTLS: true, ...extra });

  it("takes mail with HTML, text, attachments and a hidden recipient", async () => {
    await transport().sendMail({
      from: "kasir@atapos.test",
      to: "Budi <budi@example.test>",
      bcc: "arsip@example.test",
      subject: "Struk é",
      html: "<p>Terima kasih</p>",
      text: "Terima kasih",
      attachments: [{ filename: "struk.pdf", content: "x" }],
    });
    for (const address of ["budi@example.test", "arsip@example.test"]) {
      const [mail] = await inbox(address);
      expect(mail).toMatchObject({
        subject: "Struk é",
        html: "<p>Terima kasih</p>",
        via: "smtp",
        attachments: ["struk.pdf"],
      });
      expect(String(mail?.text).trim()).toBe("Terima kasih");
    }
  });

  it("takes any user and password", async () => {
    await transport({ auth: { user: "demo", pass: "demo" } }).sendMail({ ...message("auth@example.test") });
    expect(await inbox("auth@example.test")).toHaveLength(1);
  });

  it("offers no STARTTLS, so a sender that requires it must fail", async () => {
    const sending = transport({ ignoreTLS: false, requireTLS: true }).sendMail(message("tls@example.test"));
    await expect(sending).rejects.toThrow();
    expect(await inbox("tls@example.test")).toEqual([]);
  });

  it.each([
    ["500", 0],
    ["drop", 1],
  ])("under the fault %s fails the sender and keeps %i messages", async (mode, kept) => {
    const to = `fault-${mode}@example.test`;
    await control.fault({ target: "smtp", mode, times: 1 });
    await expect(transport({ socketTimeout: 2000 }).sendMail(message(to))).rejects.toThrow();
    expect(await inbox(to)).toHaveLength(kept);
    await transport().sendMail(message(to));
    expect(await inbox(to)).toHaveLength(kept + 1);
  });
});

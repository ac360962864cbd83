import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { portError } from "../control/port-error.ts";
import type { Sandbox } from "../sandbox.ts";

const hangMs = 120_000;

/** Takes any mail from anyone, as an SMTP server without STARTTLS does, and puts it into the inbox. */
export async function startSmtpSink(sandbox: Sandbox, input: { port: number; host: string }) {
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 200,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anonymous" }),
    onData: (stream, session, done) => {
      receive(sandbox, stream, session, server).then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await listen(server, input);
  const address = server.server.address();
  // A peer that hangs up is its own business; without a listener the process would end.
  server.on("error", () => undefined);
  return {
    port: isAddressInfo(address) ? address.port : input.port,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

async function receive(
  sandbox: Sandbox,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  server: SMTPServer,
): Promise<void> {
  const parsed = await simpleParser(stream);
  const recipients = session.envelope.rcptTo.map((recipient) => recipient.address);
  const entry = sandbox.log.add({
    target: "smtp",
    method: "DATA",
    path: recipients.join(", "),
    headers: {},
    body: { subject: parsed.subject ?? "", secure: session.secure, user: session.user ?? null },
  });
  const fault = sandbox.faults.take("smtp", entry.path);
  entry.fault = fault?.mode ?? null;
  if (fault?.mode === "timeout") await sleep(fault.delayMs ?? hangMs, undefined, { ref: false });
  if (fault?.mode === "slow") await sleep(fault.delayMs ?? 3000, undefined, { ref: false });
  if (fault?.mode === "500" || fault?.mode === "timeout") {
    entry.status = 451;
    throw Object.assign(new Error("Requested action aborted: asked for by a sandbox fault"), { responseCode: 451 });
  }
  sandbox.inbox.add({
    from: parsed.from?.text ?? "",
    to: recipients.join(", "),
    subject: parsed.subject ?? "",
    html: parsed.html || "",
    text: parsed.text ?? "",
    via: "smtp",
    attachments: parsed.attachments.map((attachment) => attachment.filename ?? attachment.contentType),
  });
  entry.status = 250;
  if (fault?.mode === "drop") hangUp(server, session);
}

function hangUp(server: SMTPServer, session: SMTPServerSession) {
  for (const connection of server.connections) {
    if ("session" in connection && connection.session === session) connection.close();
  }
}

function listen(server: SMTPServer, input: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => reject(portError(error, input.port));
    server.once("error", onError);
    server.listen(input.port, input.host, () => {
      server.off("error", onError);
      resolve();
    });
  });
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

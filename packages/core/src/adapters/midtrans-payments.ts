// The payment gateway's vendor, Midtrans: Snap for its own payment page, Core for QRIS, status, cancel and refund.
import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { type GatewaySnapshot, PosError } from "@atapos/domain";
import { z } from "zod";
import type {
  ChangeAnswer,
  ChargeRequest,
  PaymentsPort,
  QrisAnswer,
  RefundAnswer,
  SnapAnswer,
} from "../ports/payments.ts";
import { askVendor, parseAnswer, reasonOf, type VendorAnswer } from "./midtrans-answer.ts";
import { type MidtransOptions, makeClients, midtransClients } from "./midtrans-clients.ts";
import { commonRequest } from "./midtrans-request.ts";
import { instantOf, notFoundSnapshot, snapshotOf, transactionSchema, vendorTime } from "./midtrans-snapshot.ts";

const UNAUTHORIZED = [401, 403];
const NOT_FOUND = 404;
const CONFLICT = 406;
const NOT_ALLOWED = 412;
const INSUFFICIENT = 414;

export function createMidtransPayments(options: MidtransOptions): PaymentsPort {
  const clientsOf = midtransClients(options);
  return {
    async createSnap(credentials, request) {
      const expiresAt = expiryOf(request);
      const body = snapRequest(request);
      return snapAnswer(await askVendor(() => clientsOf(credentials).snap.createTransaction(body)), expiresAt);
    },
    async chargeQris(credentials, request) {
      const expiresAt = expiryOf(request);
      const body = qrisRequest(request);
      return qrisAnswer(await askVendor(() => clientsOf(credentials).core.charge(body)), expiresAt);
    },
    async checkKey(credentials) {
      const { transaction } = makeClients(options, credentials).core;
      // An id that no order can have: who may ask is told that it is unknown.
      const answer = await askVendor(() => transaction.status(`atapos-key-check-${randomUUID()}`));
      if (UNAUTHORIZED.includes(answer.code)) return "refused";
      if (isRefused(answer) && answer.code !== NOT_FOUND) {
        throw new PosError("gateway_unavailable", { status: answer.code });
      }
      return "good";
    },
    async status(credentials, gatewayOrderId) {
      const answer = await askVendor(() => clientsOf(credentials).core.transaction.status(gatewayOrderId));
      if (answer.code === NOT_FOUND) return { snapshot: notFoundSnapshot(gatewayOrderId), raw: answer.body };
      if (isRefused(answer)) throw new PosError("gateway_unavailable", { status: answer.code });
      return { snapshot: snapshotOf(parseAnswer(transactionSchema, answer.body)), raw: answer.body };
    },
    async cancel(credentials, gatewayOrderId) {
      return changeAnswer(await askVendor(() => clientsOf(credentials).core.transaction.cancel(gatewayOrderId)));
    },
    async expire(credentials, gatewayOrderId) {
      return changeAnswer(await askVendor(() => clientsOf(credentials).core.transaction.expire(gatewayOrderId)));
    },
    async refund(credentials, gatewayOrderId, { refundKey, amount, reason, channel }) {
      const { transaction } = clientsOf(credentials).core;
      const body = { refund_key: refundKey, amount, reason: reason.slice(0, 255) };
      return refundAnswer(
        await askVendor(() =>
          channel === "card"
            ? transaction.refund(gatewayOrderId, body)
            : transaction.refundDirect(gatewayOrderId, body),
        ),
      );
    },
    verifyNotification: (credentials, body) => verifiedSnapshot(credentials.serverKey, body),
  };
}

function snapRequest(request: ChargeRequest): Record<string, unknown> {
  return {
    ...commonRequest(request),
    credit_card: { secure: true },
    // With a start time the page itself ends then, whether or not the payer has chosen a method.
    expiry: { start_time: vendorTime(Date.now()), unit: "minute", duration: request.expiresInMinutes },
    ...(request.finishUrl === null ? {} : { callbacks: { finish: request.finishUrl } }),
  };
}

function qrisRequest(request: ChargeRequest): Record<string, unknown> {
  return {
    ...commonRequest(request),
    payment_type: "qris",
    qris: { acquirer: "gopay" },
    custom_expiry: { expiry_duration: request.expiresInMinutes, unit: "minute" },
  };
}

function expiryOf(request: ChargeRequest): Date {
  return new Date(Date.now() + request.expiresInMinutes * 60_000);
}

const snapSchema = z.looseObject({ token: z.string().min(1), redirect_url: z.url() });

function snapAnswer(answer: VendorAnswer, expiresAt: Date): SnapAnswer {
  if (isRefused(answer)) return refusalOf(answer);
  const { token, redirect_url: redirectUrl } = parseAnswer(snapSchema, answer.body);
  return { kind: "created", token, redirectUrl, expiresAt };
}

const qrisSchema = z.looseObject({
  transaction_id: z.string().min(1),
  qr_string: z.string().min(1).nullish(),
  actions: z.array(z.looseObject({ name: z.string(), url: z.url() })).nullish(),
  expiry_time: z.string().nullish(),
});

function qrisAnswer(answer: VendorAnswer, expiresAt: Date): QrisAnswer {
  if (isRefused(answer)) return refusalOf(answer);
  const charged = parseAnswer(qrisSchema, answer.body);
  const told = instantOf(charged.expiry_time ?? null);
  return {
    kind: "created",
    transactionId: charged.transaction_id,
    qrString: charged.qr_string ?? null,
    qrUrl: charged.actions?.find((action) => action.name.startsWith("generate-qr-code"))?.url ?? null,
    expiresAt: told === null ? expiresAt : new Date(told),
  };
}

function refusalOf(answer: VendorAnswer): { kind: "order_id_used" } | { kind: "refused"; reason: string } {
  const reason = reasonOf(answer);
  const isUsed = answer.code === CONFLICT || /sudah digunakan|has already been taken|has been utilized/i.test(reason);
  return isUsed ? { kind: "order_id_used" } : { kind: "refused", reason };
}

function changeAnswer(answer: VendorAnswer): ChangeAnswer {
  if (answer.code === NOT_FOUND) return { kind: "not_found" };
  if (answer.code === NOT_ALLOWED) return { kind: "not_allowed" };
  // A wrong key says nothing about the transaction: as after an outage, its state must be asked.
  if (isRefused(answer)) throw new PosError("gateway_unavailable", { status: answer.code });
  return { kind: "done" };
}

function refundAnswer(answer: VendorAnswer): RefundAnswer {
  if (answer.code === INSUFFICIENT) return { kind: "insufficient_funds" };
  return isRefused(answer) ? { kind: "refused", reason: reasonOf(answer) } : { kind: "done" };
}

/** 407 is how the vendor says that it has expired the transaction, as asked. */
function isRefused(answer: VendorAnswer): boolean {
  return answer.code >= 400 && answer.code !== 407;
}

const signedSchema = transactionSchema.extend({
  status_code: z.string(),
  gross_amount: z.string(),
  signature_key: z.string(),
});

/** hex SHA-512 of order id, status code, amount and server key, over the strings as they came. */
function verifiedSnapshot(serverKey: string, body: Record<string, unknown>): GatewaySnapshot | null {
  const signed = signedSchema.safeParse(body);
  if (!signed.success) return null;
  const { order_id, status_code, gross_amount, signature_key } = signed.data;
  const expected = createHash("sha512").update(`${order_id}${status_code}${gross_amount}${serverKey}`).digest();
  const given = Buffer.from(signature_key, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const parsed = transactionSchema.safeParse(body);
  return parsed.success ? snapshotOf(parsed.data) : null;
}

import { apiOfPhone, readProfile } from "../account/read-customer.ts";
import type { Diner } from "../menu/read-menu.ts";
import { readDinerOf } from "../order/read-order.ts";
import { readSession } from "../session/read-session.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import type { PayScreenProps } from "./pay-screen.tsx";
import { isPayable, methodsOf, PAY_METHODS, type PayMethod } from "./pay-types.ts";

export interface PayPage {
  diner: Diner;
  screen: PayScreenProps;
}

const LOOKED_AT = 10;

/** The cart of a table or a takeaway guest; null where this phone has neither. */
export async function readCartPay(named: number | null): Promise<PayPage | null> {
  const session = await readSession();
  const merchantId = named ?? (session.kind === "table" ? session.merchantId : null);
  if (merchantId === null) return null;
  const [diner, profile, unpaid] = await Promise.all([readDinerOf(merchantId), readProfile(), readUnpaid(merchantId)]);
  return {
    diner,
    screen: {
      methods: methodsOf(diner.menu.merchant.posMode),
      first: { order: null, attempt: null, method: null, isLive: false },
      unpaid,
      email: profile?.merchantId === merchantId ? profile.email : null,
      isElsewhere: session.kind === "table" && session.merchantId !== merchantId,
      serverNowMs: Date.now(),
    },
  };
}

/** An order that is in: what a reload, the way back or a second tab shows. Null when it is not this phone's. */
export async function readOrderPay(orderId: number, by: string | undefined): Promise<PayPage | null> {
  const api = await apiOfPhone();
  const [order, attempt] = await Promise.all([
    api.order.get.query({ orderId }).catch(refused),
    api.payment.current.query({ orderId }).catch(refused),
  ]);
  if (order === null) return null;
  const diner = await readDinerOf(order.merchantId);
  const methods = methodsOf(diner.menu.merchant.posMode);
  const asked = PAY_METHODS.find((method) => method === by) ?? null;
  const isFailed = order.paymentStatus === "failed" && attempt === null;
  return {
    diner,
    screen: {
      methods,
      first: {
        order,
        attempt,
        method: isFailed ? null : (methodUnderWay(attempt?.method) ?? withoutAttempt(asked, methods)),
        isLive: attempt !== null,
      },
      unpaid: [],
      email: null,
      isElsewhere: false,
      serverNowMs: Date.now(),
    },
  };
}

const methodUnderWay = (method: string | undefined): PayMethod | null => {
  switch (method) {
    case "midtrans_qris":
      return "qris";
    case "midtrans_snap":
      return "snap";
    default:
      return null;
  }
};

/** A code that is gone has to be made anew by a press; the gateway's page and the cashier need no attempt. */
function withoutAttempt(asked: PayMethod | null, methods: readonly PayMethod[]): PayMethod | null {
  if (asked !== "qris" && asked !== null && methods.includes(asked)) return asked;
  return methods.length === 1 ? (methods[0] ?? null) : null;
}

async function readUnpaid(merchantId: number): Promise<PayScreenProps["unpaid"]> {
  const mine = await (await apiOfPhone()).order.mine.query({ limit: LOOKED_AT }).catch(refused);
  return (mine?.items ?? [])
    .filter((order) => order.merchantId === merchantId && isPayable(order))
    .map(({ id, orderNumber, total }) => ({ id, orderNumber, total }));
}

function refused(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}

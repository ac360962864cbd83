// What the gateway said, out of the archive: only what the screens show of it.
import { currencyDecimals } from "@atapos/domain";
import { z } from "zod";
import type { PaymentLog } from "./order-types.ts";

const answerSchema = z.object({
  transaction_status: z.string().optional(),
  gross_amount: z.union([z.string(), z.number()]).optional(),
  currency: z.string().optional(),
  transaction_id: z.string().optional(),
  issuer: z.string().optional(),
  acquirer: z.string().optional(),
  bank: z.string().optional(),
});

export interface GatewayWord {
  status: string | null;
  /** In the currency's minor unit. */
  amount: number | null;
  transactionId: string | null;
  /** Whose wallet, card or bank paid: "gopay". */
  issuer: string | null;
}

export function gatewayWord(response: unknown, currency: string): GatewayWord {
  const parsed = answerSchema.safeParse(response);
  if (!parsed.success) return { status: null, amount: null, transactionId: null, issuer: null };
  const { transaction_status, gross_amount, transaction_id, issuer, acquirer, bank } = parsed.data;
  const amount = gross_amount === undefined ? Number.NaN : Number(gross_amount);
  return {
    status: transaction_status ?? null,
    amount: Number.isFinite(amount)
      ? Math.round(amount * 10 ** currencyDecimals(parsed.data.currency ?? currency))
      : null,
    transactionId: transaction_id ?? null,
    issuer: issuer ?? acquirer ?? bank ?? null,
  };
}

/** A notice is archived only after its signature was found right, and after the gateway was asked about it. */
export const isNotice = ({ event }: Pick<PaymentLog, "event">): boolean => event.startsWith("notification.");

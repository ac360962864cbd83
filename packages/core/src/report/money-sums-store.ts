import { statement } from "@atapos/db";
import type { PaymentMethod, PaymentType, ReportRange } from "@atapos/domain";
import type { OpenReport } from "./open-report.ts";
import { MONEY } from "./sums.ts";

export interface MoneyRow {
  method: PaymentMethod;
  type: PaymentType;
  payments: number;
  captured: number;
  refunded: number;
  reversed: number;
  /** What of it was for orders outside the range. */
  ofOtherDates: number;
}

const OF_RANGE = statement(
  "report-money",
  `SELECT method, payment_type AS type, sum(payments)::int AS payments, sum(captured)::bigint AS captured,
     sum(refunded)::bigint AS refunded, sum(reversed)::bigint AS reversed,
     coalesce(sum(captured - refunded - reversed) FILTER (WHERE order_date NOT BETWEEN $2::date AND $3::date), 0)::bigint
       AS "ofOtherDates"
   FROM (${MONEY.range}) r GROUP BY 1, 2 ORDER BY sum(captured - refunded - reversed) DESC, 1, 2`,
);

/** The money that moved in a range, by the way it was paid. */
export function moneyOfRange({ tx, valuesOf }: OpenReport, range: ReportRange): Promise<MoneyRow[]> {
  return tx.query<MoneyRow>(OF_RANGE, valuesOf(range));
}

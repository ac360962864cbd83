import { openDatabase } from "@atapos/db";
import { allowedValues, type TestDatabase, testDatabase } from "@atapos/db/testing";
import * as domain from "@atapos/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CALL_REASONS } from "../src/table/schema.ts";

let database: TestDatabase;
let allowed: Map<string, string[]>;
beforeAll(async () => {
  database = await testDatabase();
  const { webUrl, systemUrl } = database;
  const db = openDatabase({ webUrl, systemUrl, maxConnections: 1 });
  allowed = await db.withSystem((tx) => allowedValues(async (text) => (await tx.execute(text)).rows));
  await db.close();
});
afterAll(() => database.drop());

const LISTS: Record<string, readonly string[]> = {
  me_business_type: domain.BUSINESS_TYPES,
  me_pos_mode: domain.POS_MODES,
  me_service_base: domain.SERVICE_BASES,
  me_order_acceptance: domain.ORDER_ACCEPTANCES,
  me_language: domain.LANGUAGES,
  cu_language: domain.LANGUAGES,
  rm_language: domain.LANGUAGES,
  si_language: domain.LANGUAGES,
  pm_discount_type: domain.DISCOUNT_TYPES,
  oh_order_type: domain.ORDER_TYPES,
  oh_source: domain.ORDER_SOURCES,
  oh_status: domain.ORDER_STATUSES,
  oh_payment_status: domain.PAYMENT_STATUSES,
  oh_payment_type: domain.PAYMENT_TYPES,
  ts_call_reason: CALL_REASONS,
  oi_status: domain.ITEM_STATUSES,
  py_method: domain.PAYMENT_METHODS,
  py_payment_type: domain.PAYMENT_TYPES,
  py_status: domain.ATTEMPT_STATUSES,
  pe_kind: domain.ENTRY_KINDS,
  rf_method: domain.REFUND_METHODS,
  rf_cause: domain.REFUND_CAUSES,
  rf_status: domain.REFUND_STATUSES,
  pl_status: domain.PAYMENT_LOG_STATUSES,
};

it.each(Object.entries(LISTS))("%s takes exactly the words of the program", (column, words) => {
  expect(allowed.get(column)).toEqual([...words]);
});

it("has no closed list that the program does not know", () => {
  const own = ["cm_kind", "ht_outcome", "lc_kind", "oi_stock_taken", "sh_status"];
  const rest = [...allowed.keys()].filter((column) => !(column in LISTS));
  expect(own).toEqual(expect.arrayContaining(rest));
});

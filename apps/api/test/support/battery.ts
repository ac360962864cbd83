// What the contract says of every route, kept apart from the code: the battery joins each of them.
import { SLICES } from "./slice-routes.ts";

export type Level = "anyone" | "customer" | "officer" | "admin" | "officer or customer" | "merchant admin";

export interface Route {
  level: Level;
  /** A body of the wrong types, for routes that read one. */
  wrong?: unknown;
}

const wrongOrder = { oh_order_type: "by_balloon", items: [{ pr_id: "x", oi_qty: 0 }] };

/** By "METHOD /path": a route of the application that is missing here fails the battery, and the other way round. */
export const ROUTES: Readonly<Record<string, Route>> = {
  "POST /auth/customer/request-magic-link": { level: "anyone", wrong: { email: 5 } },
  "POST /auth/customer/verify-magic-link": { level: "anyone", wrong: { token: 5 } },
  "POST /auth/customer/request-otp": { level: "anyone", wrong: { email: "nobody" } },
  "POST /auth/customer/verify-otp": { level: "anyone", wrong: { email: "a@b.test", otp: 123456 } },
  "GET /auth/customer/me": { level: "customer" },
  "POST /auth/staff/login": { level: "anyone", wrong: { email: "a@b.test", password: null } },

  "GET /merchants": { level: "merchant admin" },
  "GET /merchants/{me_id}": { level: "merchant admin" },
  "POST /merchants": { level: "merchant admin", wrong: { me_name: "x", me_business_type: "circus" } },
  "PUT /merchants/{me_id}": { level: "merchant admin", wrong: { me_tax_percent: "ten" } },
  "DELETE /merchants/{me_id}": { level: "merchant admin" },

  "GET /products": { level: "officer" },
  "GET /products/{pr_id}": { level: "officer" },
  "POST /products": { level: "admin", wrong: { pr_name: 1, pr_price: "x" } },
  "PUT /products/{pr_id}": { level: "admin", wrong: { pr_stock: "many" } },
  "DELETE /products/{pr_id}": { level: "admin" },

  "GET /product-categories": { level: "officer" },
  "GET /product-categories/{pc_id}": { level: "officer" },
  "POST /product-categories": { level: "admin", wrong: { pc_name: null } },
  "PUT /product-categories/{pc_id}": { level: "admin", wrong: { pc_sort_order: 1.5 } },
  "DELETE /product-categories/{pc_id}": { level: "admin" },

  "GET /product-attachments": { level: "officer" },
  "POST /product-attachments": { level: "admin" },
  "DELETE /product-attachments/{pa_id}": { level: "admin" },

  "GET /promotions": { level: "officer" },
  "GET /promotions/{pm_id}": { level: "officer" },
  "POST /promotions": {
    level: "admin",
    wrong: { pm_name: "x", pm_start_date: "soon", pm_end_date: "later", items: 1 },
  },
  "PUT /promotions/{pm_id}": { level: "admin", wrong: { pm_discount_type: "gift" } },
  "DELETE /promotions/{pm_id}": { level: "admin" },

  "GET /table-locations": { level: "officer" },
  "GET /table-locations/{tl_id}": { level: "officer" },
  "POST /table-locations": { level: "admin", wrong: { tl_name: 7 } },
  "PUT /table-locations/{tl_id}": { level: "admin", wrong: { tl_is_active: "yes" } },
  "DELETE /table-locations/{tl_id}": { level: "admin" },

  "GET /customers": { level: "officer" },
  "GET /customers/{cu_id}": { level: "officer" },
  "POST /customers": { level: "officer", wrong: { cu_email: 5 } },
  "PUT /customers/{cu_id}": { level: "officer", wrong: { cu_email: "nobody" } },
  "DELETE /customers/{cu_id}": { level: "admin" },

  "GET /orders": { level: "officer" },
  "GET /orders/my-orders": { level: "customer" },
  "GET /orders/{oh_id}": { level: "officer or customer" },
  "POST /orders": { level: "officer or customer", wrong: wrongOrder },
  "POST /orders/{oh_id}/confirm": { level: "officer" },
  "POST /orders/{oh_id}/complete": { level: "officer" },
  "POST /orders/{oh_id}/cancel": { level: "officer or customer", wrong: { reason: 5 } },
  "POST /orders/{oh_id}/create-payment": { level: "officer or customer" },
  "POST /orders/{oh_id}/check-status": { level: "officer or customer" },
  "POST /orders/{oh_id}/pay-cash": { level: "officer", wrong: { amount_paid: "a lot" } },
  "POST /orders/{oh_id}/expire": { level: "officer" },
  "POST /orders/{oh_id}/refund": { level: "admin", wrong: { amount: "all" } },

  ...Object.assign({}, ...SLICES.map(({ routes }) => routes)),
};

/** Not in the table: signed by the gateway instead of by a person, with tests of its own. */
export const BY_SIGNATURE = ["POST /orders/webhooks/midtrans", "GET /orders/webhooks/midtrans"];

import type { z } from "@hono/zod-openapi";
import type { customerWire } from "../customer-wire.ts";
import type { merchantWire } from "../merchant-wire.ts";

const AT = "2026-01-05T03:00:00.000Z";

export const customerExample: z.input<typeof customerWire> = {
  cu_id: 12,
  me_id: 1,
  cu_email: "rani@example.com",
  cu_name: "Rani",
  cu_phone: "+62 812 0000 0000",
  created_at: AT,
};
export const newCustomerExample = { cu_email: "rani@example.com", cu_name: "Rani", cu_phone: "+62 812 0000 0000" };

export const addressExample = { email: "rani@example.com", me_id: 1 };
export const sentExample = { sent: true as const };
export const customerTokenExample = {
  access_token: "eyJhbGciOiJIUzI1NiJ9.e30.signature",
  token_type: "bearer" as const,
  customer: customerExample,
};

export const staffLoginExample = { email: "owner@example.com", password: "a long pass phrase" };
export const staffTokenExample = {
  access_token: "eyJhbGciOiJIUzI1NiJ9.e30.signature",
  token_type: "bearer" as const,
  expires_in: 43_200,
  staff: {
    account_id: 1,
    email: "owner@example.com",
    name: "Budi",
    me_id: 1,
    role_level: 100,
    is_platform: false,
    memberships: [{ me_id: 1, me_name: "Warung Nusantara", st_id: 1, role_level: 100 }],
  },
};

export const newMerchantExample = {
  me_name: "Warung Nusantara",
  me_business_type: "fnb" as const,
  me_pos_mode: "hybrid" as const,
  me_midtrans_server_key: "SB-Mid-server-example",
  me_midtrans_client_key: "SB-Mid-client-example",
  me_midtrans_is_production: false,
  me_tax_percent: 10,
};

export const merchantExample: z.input<typeof merchantWire> = {
  me_id: 1,
  me_name: "Warung Nusantara",
  me_business_type: "fnb",
  me_pos_mode: "hybrid",
  me_is_active: true,
  me_midtrans_client_key: "SB-Mid-client-example",
  me_midtrans_is_production: false,
  me_currency: "IDR",
  me_timezone: "Asia/Jakarta",
  me_day_cutoff_hour: 4,
  me_tax_percent: 10,
  me_tax_inclusive: false,
  me_service_percent: 5,
  me_service_base: "after_discount",
  me_service_taxable: true,
  me_cash_rounding: 100,
  me_order_acceptance: "on_payment",
  me_midtrans_server_key_set: true,
  created_at: AT,
  updated_at: AT,
};

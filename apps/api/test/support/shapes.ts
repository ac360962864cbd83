// The fields of every shape, as clients of the original read them: more may be answered, none may be missing or renamed.

export const ENVELOPE = ["success", "message", "data"];
export const LIST_ENVELOPE = [...ENVELOPE, "total", "page", "size", "pages"];

const words = (text: string) => text.trim().split(/[\s,]+/);

/** By component of the document. */
export const SHAPES: Readonly<Record<string, readonly string[]>> = {
  Merchant: words(`me_id, me_name, me_business_type, me_pos_mode, me_is_active, me_midtrans_client_key,
    me_midtrans_server_key_set, me_midtrans_is_production, me_currency, me_timezone, me_day_cutoff_hour, me_tax_percent,
    me_tax_inclusive, me_service_percent, me_service_base, me_service_taxable, me_cash_rounding, me_order_acceptance,
    created_at, updated_at`),
  Product: words(`pr_id, me_id, pc_id, pr_name, pr_description, pr_price, pr_stock, pr_is_available, pr_sku, pr_barcode,
    pr_tax_percent, attachments, variants, modifier_groups, promotion`),
  ProductCategory: words("pc_id, me_id, pc_name, pc_sort_order"),
  ProductAttachment: words("pa_id, pr_id, pa_url"),
  TableLocation: words("tl_id, me_id, tl_name, tl_zone, tl_capacity, tl_is_active, tl_order_url"),
  Customer: words("cu_id, me_id, cu_email, cu_name, cu_phone, created_at"),
  Promotion: words(
    "pm_id, me_id, pm_name, pm_description, pm_start_date, pm_end_date, pm_is_active, pm_discount_type, items",
  ),
  Order: words(`oh_id, me_id, oh_order_number, oh_order_type, oh_status, oh_payment_status, oh_payment_type,
    oh_subtotal_amount, oh_discount_amount, oh_service_charge_amount, oh_tax_amount, oh_total_amount, oh_rounded_amount,
    oh_paid_amount, oh_refunded_amount, oh_business_date, oh_notes, oh_guest_count, tl_id, cu_id, customer,
    table_location, items, created_at, oh_paid_at`),
};

/** Lists within a shape: "Component.field". */
export const NESTED: Readonly<Record<string, readonly string[]>> = {
  "Product.attachments": words("pa_id, pa_url"),
  "Product.variants": words("pv_id, pv_name, pv_price, pv_stock, pv_is_available"),
  "Product.modifier_groups": words("mg_id, mg_name, mg_min, mg_max, options"),
  "Promotion.items": words("pmi_id, pr_id, pr_name, pmi_discount_amount"),
  "Order.items": words(`oi_id, pr_id, pv_id, oi_product_name, oi_qty, oi_quantity, oi_base_price, oi_price,
    oi_line_subtotal, oi_modifiers, oi_notes, oi_status`),
  "OrderDetail.payments": words("py_id, py_method, py_status, py_amount, py_midtrans_order_id, created_at"),
  "OrderDetail.payment_logs": words(
    "pl_id, oh_id, pl_midtrans_order_id, pl_status, pl_event, pl_response_json, created_at",
  ),
};

/** What an answer's `data` is: a component's name, or the fields of a shape of its own; null where nothing comes. */
export const ANSWERS: Readonly<Record<string, string | readonly string[] | null>> = {
  "POST /auth/customer/verify-magic-link": words("access_token, token_type, customer"),
  "POST /auth/customer/verify-otp": words("access_token, token_type, customer"),
  "POST /auth/staff/login": words("access_token, token_type, staff"),
  "GET /auth/customer/me": "Customer",
  "GET /merchants": "Merchant",
  "POST /merchants": "Merchant",
  "GET /products": "Product",
  "POST /products": "Product",
  "GET /product-categories": "ProductCategory",
  "GET /product-attachments": "ProductAttachment",
  "POST /product-attachments": "ProductAttachment",
  "GET /promotions": "Promotion",
  "GET /table-locations": "TableLocation",
  "GET /customers": "Customer",
  "GET /orders": "Order",
  "GET /orders/my-orders": "Order",
  "GET /orders/{oh_id}": "OrderDetail",
  "POST /orders": "Order",
  "POST /orders/{oh_id}/confirm": "Order",
  "POST /orders/{oh_id}/complete": "Order",
  "POST /orders/{oh_id}/cancel": "Order",
  "POST /orders/{oh_id}/expire": "Order",
  "POST /orders/{oh_id}/create-payment": words("token, redirect_url, midtrans_order_id, expires_at"),
  "POST /orders/{oh_id}/check-status": words("oh_payment_status, oh_payment_type, oh_paid_at, midtrans_response"),
  "POST /orders/{oh_id}/pay-cash": words(
    "oh_total_amount, oh_rounded_amount, amount_paid, change_amount, oh_payment_status, oh_paid_at",
  ),
  "POST /orders/{oh_id}/refund": words("refund_id, amount, method, oh_payment_status, oh_refunded_amount"),
  "DELETE /products/{pr_id}": null,
};

/** What a request names: its query, or its body. */
export const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  "GET /merchants": words("search, skip, limit"),
  "GET /products": words("search, category_id, skip, limit"),
  "GET /product-attachments": words("pr_id, skip, limit"),
  "GET /customers": words("search, skip, limit"),
  "GET /orders": words("skip, limit, status, payment_status, from, to, search"),
  "GET /orders/my-orders": words("skip, limit, status"),
  "POST /auth/customer/request-magic-link": words("email, me_id"),
  "POST /auth/customer/verify-magic-link": words("token"),
  "POST /auth/customer/request-otp": words("email, me_id"),
  "POST /auth/customer/verify-otp": words("email, otp, me_id"),
  "POST /auth/staff/login": words("email, password"),
  "POST /merchants": words(`me_name, me_business_type, me_pos_mode, me_is_active, me_midtrans_server_key,
    me_midtrans_client_key, me_midtrans_is_production`),
  "POST /products": words(
    "pr_name, pr_description, pr_price, pr_stock, pc_id, pr_is_available, pr_sku, pr_barcode, variants, modifier_groups",
  ),
  "POST /product-categories": words("pc_name, pc_sort_order"),
  "POST /product-attachments": words("pr_id, file"),
  "POST /promotions": words(
    "pm_name, pm_description, pm_start_date, pm_end_date, pm_is_active, pm_discount_type, items",
  ),
  "POST /table-locations": words("tl_name, tl_zone, tl_capacity, tl_is_active"),
  "POST /customers": words("cu_email, cu_name, cu_phone"),
  "POST /orders": words("oh_order_type, tl_id, oh_notes, items, cu_id, cu_email, cu_name, cu_phone"),
  "POST /orders/{oh_id}/cancel": words("reason"),
  "POST /orders/{oh_id}/pay-cash": words("amount_paid"),
  "POST /orders/{oh_id}/refund": words("amount, reason"),
};

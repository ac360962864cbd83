import { PosError, toMajor } from "@atapos/domain";
import type { ChargeRequest } from "../ports/payments.ts";

const MAX_TEXT = 50;
/** The vendor takes 16 kB a request. */
const MAX_ITEMS_LENGTH = 12_000;

/** The parts that Snap and Core requests share. Throws `validation` when the items do not sum to the amount. */
export function commonRequest(request: ChargeRequest): Record<string, unknown> {
  const sum = request.items.reduce((total, item) => total + item.price * item.quantity, 0);
  if (sum !== request.amount) {
    throw new PosError("validation", { field: "items", reason: "sum", sum, amount: request.amount });
  }
  if (!/^[A-Za-z0-9\-_~.]{1,50}$/.test(request.gatewayOrderId)) {
    throw new PosError("validation", { field: "gatewayOrderId" });
  }
  const customer = customerDetails(request.customer);
  return {
    transaction_details: {
      order_id: request.gatewayOrderId,
      gross_amount: toMajor(request.amount, request.currency),
    },
    item_details: itemDetails(request),
    ...(Object.keys(customer).length === 0 ? {} : { customer_details: customer }),
  };
}

function itemDetails(request: ChargeRequest): Record<string, unknown>[] {
  const items = request.items.map((item) => ({
    id: cut(item.id),
    name: cut(item.name),
    price: toMajor(item.price, request.currency),
    quantity: item.quantity,
  }));
  if (JSON.stringify(items).length <= MAX_ITEMS_LENGTH) return items;
  const price = toMajor(request.amount, request.currency);
  return [{ id: "order", name: cut(request.gatewayOrderId), price, quantity: 1 }];
}

function customerDetails({ name, email, phone }: ChargeRequest["customer"]): Record<string, string> {
  const given = [
    ["first_name", name],
    ["email", email],
    ["phone", phone],
  ] as const;
  return Object.fromEntries(given.flatMap(([field, value]) => (value ? [[field, value.slice(0, 255)]] : [])));
}

/** A bar divides fields in the vendor's own reports; a cut must not leave half a character. */
function cut(text: string): string {
  const clean = text.replaceAll("|", "/").trim() || "-";
  return clean.length <= MAX_TEXT ? clean : clean.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, "");
}

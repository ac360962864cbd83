import { z } from "zod";
import type { Order } from "./order.ts";
import { durationMs, readWireTime } from "./wire-time.ts";

const orderId = z
  .string({ error: "transaction_details.order_id is required" })
  .min(1, "transaction_details.order_id is required")
  .max(50, "transaction_details.order_id is too long (maximum 50 characters)")
  .regex(/^[A-Za-z0-9\-_~.]*$/, "transaction_details.order_id contains illegal characters");

const grossAmount = z
  .number({ error: "transaction_details.gross_amount is required and must be a number" })
  .int("transaction_details.gross_amount must be an integer")
  .min(1, "transaction_details.gross_amount must be greater than or equal to 1");

const item = z.looseObject({
  id: z.union([z.string().max(50, "item_details.id is too long (maximum 50 characters)"), z.number()]).optional(),
  name: z
    .string({ error: "item_details.name is required" })
    .min(1, "item_details.name is required")
    .max(50, "item_details.name is too long (maximum 50 characters)"),
  price: z.number({ error: "item_details.price is required" }).int("item_details.price must be an integer"),
  merchant_name: z.string().max(50, "item_details.merchant_name is too long (maximum 50 characters)").optional(),
  quantity: z
    .number({ error: "item_details.quantity is required" })
    .int("item_details.quantity must be an integer")
    .min(1, "item_details.quantity must be greater than or equal to 1"),
});

const email = z.email("customer_details.email format is invalid").optional().nullable();
const customFieldNames = ["custom_field1", "custom_field2", "custom_field3"] as const;
const customField = z.string().max(255, "custom_field is too long (maximum 255 characters)").optional();

const common = {
  transaction_details: z.looseObject(
    { order_id: orderId, gross_amount: grossAmount },
    { error: "transaction_details is required" },
  ),
  item_details: z.array(item).optional(),
  customer_details: z
    .looseObject({ first_name: z.string().optional(), last_name: z.string().optional(), email })
    .optional(),
  custom_field1: customField,
  custom_field2: customField,
  custom_field3: customField,
};

export const snapRequestSchema = z
  .looseObject({
    ...common,
    callbacks: z.looseObject({ finish: z.string().optional() }).optional(),
    enabled_payments: z.array(z.string()).optional(),
    credit_card: z.looseObject({ secure: z.boolean().optional() }).optional(),
    expiry: z
      .looseObject({ start_time: z.string().optional(), unit: z.string(), duration: z.number().positive() })
      .refine(
        (value) =>
          durationMs(value.duration, value.unit) !== undefined &&
          (value.start_time === undefined || readWireTime(value.start_time) !== undefined),
        "expiry is invalid",
      )
      .optional(),
  })
  .superRefine(refuseWrongSum);

export const chargeRequestSchema = z
  .looseObject({
    ...common,
    payment_type: z.string({ error: "payment_type is required" }),
    qris: z.looseObject({ acquirer: z.string().optional() }).optional(),
    bank_transfer: z.looseObject({ bank: z.string() }).optional(),
    custom_expiry: z
      .looseObject({ order_time: z.string().optional(), expiry_duration: z.number().positive(), unit: z.string() })
      .refine((value) => durationMs(value.expiry_duration, value.unit) !== undefined, "custom_expiry is invalid")
      .optional(),
  })
  .superRefine(refuseWrongSum);

type CommonRequest = Pick<
  z.infer<typeof snapRequestSchema>,
  "transaction_details" | "item_details" | "customer_details" | (typeof customFieldNames)[number]
>;

function refuseWrongSum(request: CommonRequest, context: z.RefinementCtx) {
  if (request.item_details === undefined || request.item_details.length === 0) return;
  const sum = request.item_details.reduce((total, one) => total + one.price * one.quantity, 0);
  if (sum === request.transaction_details.gross_amount) return;
  context.addIssue({
    code: "custom",
    message: "transaction_details.gross_amount is not equal to the sum of item_details",
  });
}

/** The part of an order that Snap and Core requests share. */
export function orderFrom(request: CommonRequest, merchant: number): Order {
  const customFields = customFieldNames.flatMap((name) => {
    const value = request[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    merchant,
    orderId: request.transaction_details.order_id,
    grossAmount: request.transaction_details.gross_amount,
    channel: "snap",
    token: null,
    tokenAt: Date.now(),
    retiredTokens: [],
    items: (request.item_details ?? []).map(({ name, price, quantity }) => ({ name, price, quantity })),
    merchantName: request.item_details?.find((one) => one.merchant_name)?.merchant_name ?? `Merchant ${merchant}`,
    finishUrl: null,
    enabledPayments: null,
    isCardSecure: false,
    expiry: null,
    customFields: Object.fromEntries(customFields),
    notificationUrls: [],
    attempts: [],
    createdAt: Date.now(),
  };
}

/** X-Override-Notification names at most three addresses, separated by commas. */
export function notificationUrlsFrom(header: string | undefined): string[] {
  return (header ?? "")
    .split(",")
    .map((url) => url.trim())
    .filter((url) => URL.canParse(url))
    .slice(0, 3);
}

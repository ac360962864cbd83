import { authEndpoints } from "./auth.ts";
import { customerEndpoints } from "./customers.ts";
import type { Endpoint } from "./endpoint.ts";
import { merchantEndpoints } from "./merchants.ts";
import { orderPaymentEndpoints } from "./order-payments.ts";
import { orderEndpoints } from "./orders.ts";
import { attachmentEndpoints } from "./product-attachments.ts";
import { categoryEndpoints } from "./product-categories.ts";
import { productEndpoints } from "./products.ts";
import { promotionEndpoints } from "./promotions.ts";
import { tableEndpoints } from "./table-locations.ts";

/** Every endpoint of /api/v1 but the webhook and the uploads, whose bodies are not ours or no JSON. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...authEndpoints,
  ...merchantEndpoints,
  ...productEndpoints,
  ...categoryEndpoints,
  ...attachmentEndpoints,
  ...promotionEndpoints,
  ...tableEndpoints,
  ...customerEndpoints,
  ...orderEndpoints,
  ...orderPaymentEndpoints,
];

import midtrans from "midtrans-client";
import { z } from "zod";

const errorSchema = z.object({ httpStatusCode: z.coerce.number(), ApiResponse: z.looseObject({}).nullable() });

/** The vendor's own client, pointed at a sandbox in the way the product points it. */
export function midtransClients(
  url: string,
  options: { merchant?: number; serverKey?: string; notifyUrls?: string } = {},
) {
  const merchant = options.merchant ?? 1;
  const keys = {
    isProduction: false,
    serverKey: options.serverKey ?? `SB-Mid-server-demo-${merchant}`,
    clientKey: `SB-Mid-client-demo-${merchant}`,
  };
  const snap = new midtrans.Snap(keys);
  const core = new midtrans.CoreApi(keys);
  for (const client of [snap, core]) {
    client.apiConfig.getSnapApiBaseUrl = () => `${url}/midtrans-app/snap/v1`;
    client.apiConfig.getCoreApiBaseUrl = () => `${url}/midtrans-api`;
    client.httpClient.http_client.defaults.timeout = 5000;
    if (options.notifyUrls !== undefined) {
      client.httpClient.http_client.defaults.headers.common["X-Override-Notification"] = options.notifyUrls;
    }
  }
  return { snap, core };
}

/** What the client rejected with, without the request that holds the key. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; body: Record<string, unknown> | null }> {
  const outcome = await call.then(
    (value) => ({ kind: "answered" as const, value }),
    (error: unknown) => ({ kind: "refused" as const, error }),
  );
  if (outcome.kind === "answered") throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value)}`);
  const parsed = errorSchema.parse(outcome.error);
  return { status: parsed.httpStatusCode, body: parsed.ApiResponse };
}

let counter = 0;
export function newOrderId(): string {
  counter += 1;
  return `test-${process.pid}-${Date.now()}-${counter}`;
}

export function snapRequest(orderId: string, amount = 145_000) {
  return {
    transaction_details: { order_id: orderId, gross_amount: amount },
    item_details: [{ id: "1", name: "Nasi goreng", price: amount, quantity: 1 }],
  };
}

// A merchant with a gateway account at a sandbox of its own: real client library, real notices over HTTP.
import { createServer } from "node:http";
import { type ErrorKind, type OrderSource, PosError } from "@atapos/domain";
import { type Settings, startSandbox } from "@atapos/sandbox";
import pg from "pg";
import { z } from "zod";
import { createMidtransPayments } from "../src/adapters/midtrans-payments.ts";
import type { Deps } from "../src/deps.ts";
import { writeServerKey } from "../src/merchant/merchant-secret-store.ts";
import { receiveNotification } from "../src/payment/receive-notification.ts";
import { sweepDuePayments } from "../src/payment/sweep-due-payments.ts";
import { actingAs, createTestMerchant, startTestInstallation, type TestMerchant } from "./support/index.ts";

const STATUS: Record<ErrorKind, number> = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
};

export interface Clock {
  /** Added to the real time, milliseconds. */
  offset: number;
}

/** Installation, sandbox and a server that takes its notices; `gateway` plays the payer, the bank and the vendor. */
export async function startPaymentTest(settings: Partial<Settings> = {}) {
  const clock: Clock = { offset: 0 };
  let deps: Deps | undefined;
  const hook = await startHook(() => deps);
  const sandbox = await startSandbox({ settings: { ...settings, notificationUrl: hook.url } });
  const installation = await startTestInstallation({
    payments: paymentsAt(sandbox.url),
    now: () => Date.now() + clock.offset,
  });
  deps = installation.deps;
  return {
    deps: installation.deps,
    clock,
    sandboxUrl: sandbox.url,
    gateway: gatewayControls(sandbox.url),
    hookUrl: hook.url,
    /** Reads and writes past every rule, as the superuser. */
    sql: sqlOn(installation.database.superuserUrl),
    async close() {
      await sandbox.stop();
      await hook.close();
      await installation.close();
    },
  };
}
export type PaymentTest = Awaited<ReturnType<typeof startPaymentTest>>;

export function paymentsAt(url: string, timeoutMs = 5_000) {
  return createMidtransPayments({
    snapBaseUrl: `${url}/midtrans-app`,
    coreBaseUrl: `${url}/midtrans-api`,
    timeoutMs,
    notificationUrl: null,
  });
}

async function startHook(depsOf: () => Deps | undefined): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const deps = depsOf();
      try {
        if (deps) await receiveNotification(deps, JSON.parse(Buffer.concat(chunks).toString()), "hook");
        response.statusCode = 200;
      } catch (error) {
        response.statusCode = error instanceof PosError ? STATUS[error.kind] : 500;
      }
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const deliveriesSchema = z.object({ deliveries: z.array(z.looseObject({ answer: z.int().nullable() })) });
const transactionSchema = z.looseObject({
  order_id: z.string(),
  gross_amount: z.string(),
  token: z.string().nullable(),
  transaction_status: z.string().nullable(),
  transaction_id: z.string().nullable(),
  item_details: z.array(z.looseObject({ name: z.string(), price: z.number(), quantity: z.number() })),
  attempts: z.array(z.looseObject({ transaction_id: z.string(), transaction_status: z.string() })),
});

type Fault = { mode: "ok" | "timeout" | "500" | "drop" | "slow"; path?: string; times?: number; delayMs?: number };

function gatewayControls(url: string) {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    /** Moves a transaction and, unless told otherwise, sends its notice; resolves with the answers to it. */
    async simulate(gatewayOrderId: string, body: Record<string, unknown>): Promise<(number | null)[]> {
      const answer = await post(`/midtrans/transactions/${gatewayOrderId}/simulate`, body);
      return deliveriesSchema.parse(answer).deliveries.map((delivery) => delivery.answer);
    },
    fault: (fault: Fault) => post("/control/faults", { target: "midtrans", ...fault }),
    settings: (settings: Partial<Settings>) => post("/control/settings", settings),
    async transactions(gatewayOrderId: string) {
      const response = await fetch(`${url}/midtrans/transactions?order_id=${gatewayOrderId}`);
      const found = z.array(transactionSchema).parse(await response.json());
      return found.filter((one) => one.order_id === gatewayOrderId);
    },
  };
}

function sqlOn(connectionString: string) {
  return async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await client.end();
    }
  };
}

/** A merchant whose key the sandbox knows. */
export async function createPaidMerchant(
  test: Pick<PaymentTest, "deps">,
  settings: Record<string, string | number | boolean> = {},
): Promise<TestMerchant> {
  const merchant = await createTestMerchant(test.deps, settings);
  const { merchantId } = merchant;
  await test.deps.db.withSystem((tx) =>
    writeServerKey(tx, test.deps.keys, merchantId, `SB-Mid-server-demo-${merchantId}`),
  );
  return merchant;
}

export interface TestOrderOptions {
  total?: number;
  rounded?: number;
  isCustomers?: boolean;
  source?: OrderSource;
}

let orders = 0;

/** An order as placing would leave it: two of a product and, for the rest, one of another. */
export async function createTestOrder(
  test: Pick<PaymentTest, "deps">,
  merchantId: number,
  { total = 50_000, rounded = total, isCustomers = true, source = "diner" }: TestOrderOptions = {},
): Promise<{ orderId: number; customerId: number | null }> {
  orders += 1;
  const number = orders;
  return test.deps.db.withMerchant(merchantId, async (tx) => {
    const db = await tx.prisma();
    const product = await db.product.create({ data: { merchantId, name: "Kopi Susu", price: 1n } });
    const customer = isCustomers
      ? await db.customer.create({ data: { merchantId, email: `payer${number}@example.test`, name: "Payer" } })
      : null;
    const order = await db.orderHeader.create({
      data: {
        merchantId,
        orderNumber: `INV-20261122-${String(number).padStart(4, "0")}`,
        orderType: "takeaway",
        source,
        currency: "IDR",
        subtotal: total,
        total,
        rounded,
        taxRules: { taxInclusive: false },
        businessDate: new Date("2026-11-22"),
        customerId: customer?.id ?? null,
      },
    });
    const pair = Math.floor(total / 2);
    const lines = [
      { price: pair, quantity: 2 },
      { price: total - 2 * pair, quantity: 1 },
    ].filter((line) => line.price > 0);
    for (const [index, { price, quantity }] of lines.entries()) {
      await db.orderItem.create({
        data: {
          merchantId,
          orderId: order.id,
          lineNumber: index + 1,
          productId: product.id,
          productName: "Kopi Susu",
          quantity,
          basePrice: price,
          price,
          lineSubtotal: price * quantity,
        },
      });
    }
    return { orderId: Number(order.id), customerId: customer?.id ?? null };
  });
}

/** Its own order's customer, as they call. */
export function asCustomer(deps: Deps, merchantId: number, customerId: number) {
  return actingAs(deps, { kind: "customer", merchantId, customerId });
}

/** The code of the PosError that `work` rejects with; "none" when it does not reject. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    if (error instanceof PosError) return error.code;
    throw error;
  }
}

/** Reconciles until nothing is due: a sweep leaves alone what a notice is busy with. */
export async function sweepAll(deps: Deps): Promise<void> {
  const quiet = () =>
    deps.db.withSystem(async (tx) => {
      const due = `SELECT 1 FROM atapos.payment WHERE py_gateway_final_at IS NULL AND py_next_check_at <= $1
        UNION ALL SELECT 1 FROM atapos.refund WHERE rf_next_check_at <= $1`;
      return (await tx.execute(due, [new Date(deps.now())])).rowCount === 0;
    });
  do await sweepDuePayments(deps);
  while (!(await quiet()));
}

// The api is killed again and again amid orders and payments; afterwards the books must equal what clients were told.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BreakableApi, startBreakableApi } from "./support/breakable-api.ts";
import { type Answer, customerToken, readJson, restClient, simulate, until } from "./support/rest.ts";

const ORDERS = 200;
const CLIENTS = 8;

let stack: BreakableApi;
let books: pg.Pool;
beforeAll(async () => {
  stack = await startBreakableApi();
  books = new pg.Pool({ connectionString: stack.postgres.superuserUrl.replace(/\/[^/?]*(\?|$)/, "/atapos$1"), max: 2 });
});
afterAll(async () => {
  await books?.end();
  await stack?.stop();
});

interface Told {
  orderId: number;
  total: number;
  rounded: number;
  payment: { kind: "cash" } | { kind: "gateway"; gatewayOrderId: string } | { kind: "none" };
}

let answered = 0;

/** What every careful client does: the same call with the same key until somebody answers. */
async function insist(call: () => Promise<Answer>): Promise<Answer> {
  let last = "nobody listened";
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await call().catch(() => null);
    if (answer && answer.status < 500) {
      answered += 1;
      return answer;
    }
    if (answer) last = `${answer.status} ${JSON.stringify(answer.body)}`;
    await sleep(100);
  }
  throw new Error(`no answer after a minute of tries; the last one: ${last}`);
}

async function oneClient(numbers: number[], customer: Rest, cashier: Rest, told: Told[]): Promise<void> {
  for (let n = numbers.shift(); n !== undefined; n = numbers.shift()) {
    const body = { oh_order_type: "takeaway", items: [{ pr_id: 1, oi_qty: 1 + (n % 3) }] };
    const placed = await insist(() => customer.post("/orders", body, { "idempotency-key": `order-${n}` }));
    expect(placed.status).toBe(201);
    const { oh_id: orderId, oh_total_amount: total, oh_rounded_amount: rounded } = placed.body.data;
    const record: Told = { orderId, total, rounded, payment: { kind: "none" } };
    told.push(record);
    if (n % 5 === 0) continue;
    if (n % 5 === 1) {
      const key = { "idempotency-key": `cash-${n}` };
      const paid = await insist(() => cashier.post(`/orders/${orderId}/pay-cash`, { amount_paid: rounded + 500 }, key));
      expect(paid.status).toBe(200);
      expect(paid.body.data.change_amount).toBe(500);
      record.payment = { kind: "cash" };
    } else {
      const key = { "idempotency-key": `pay-${n}` };
      const started = await insist(() => customer.post(`/orders/${orderId}/create-payment`, {}, key));
      expect(started.status).toBe(200);
      const gatewayOrderId: string = started.body.data.midtrans_order_id;
      record.payment = { kind: "gateway", gatewayOrderId };
      await simulate(stack.sandbox.url, gatewayOrderId, { transaction_status: "settlement", payment_type: "qris" });
    }
  }
}
type Rest = ReturnType<typeof restClient>;

/**
 * Kills after some answers, so that a slow machine still gets on: at a random moment of the next requests, and every
 * other time just after the gateway was called, whose answer is then lost.
 */
async function wreck(isOver: () => boolean): Promise<number> {
  let kills = 0;
  while (!isOver()) {
    const enough = answered + 5 + Math.floor(Math.random() * 25);
    while (answered < enough && !isOver()) await sleep(5);
    if (isOver()) break;
    if (kills % 2 === 0) await sleep(Math.random() * 60);
    else await untilGatewayIsCalled(isOver);
    await stack.killAndRestart();
    kills += 1;
  }
  return kills;
}

async function untilGatewayIsCalled(isOver: () => boolean): Promise<void> {
  const calls = async () => (await readJson(await fetch(`${stack.sandbox.url}/midtrans/transactions`))).length;
  const before = await calls();
  for (let tries = 0; tries < 200 && !isOver(); tries += 1) {
    if ((await calls()) > before) return;
    await sleep(2);
  }
}

test("after kill -9 at any moment, orders and ledger equal what clients and the gateway say", async () => {
  const email = "kill@example.test";
  const customer = restClient(stack.apiUrl, await customerToken(stack.apiUrl, stack.sandbox.url, email));
  const login = { email: "cashier@atapos.test", password: "demo-cashier-1" };
  const signedIn = await restClient(stack.apiUrl).post("/auth/staff/login", login);
  const cashier = restClient(stack.apiUrl, signedIn.body.access_token ?? signedIn.body.data.access_token);

  const told: Told[] = [];
  const numbers = Array.from({ length: ORDERS }, (_, n) => n);
  let isOver = false;
  const wrecking = wreck(() => isOver);
  await Promise.all(Array.from({ length: CLIENTS }, () => oneClient(numbers, customer, cashier, told)));
  isOver = true;
  const kills = await wrecking;
  console.info(`killed ${kills} times amid ${told.length} orders`);
  expect(kills).toBeGreaterThan(5);
  expect(told).toHaveLength(ORDERS);

  await until(
    async () => {
      const { rows } = await books.query(
        "SELECT count(*)::int AS n FROM atapos.order_header WHERE oh_payment_status = 'paid'",
      );
      return rows[0].n;
    },
    (paid) => paid === told.filter((order) => order.payment.kind !== "none").length,
    90_000,
  );
  const orders = await books.query(
    "SELECT oh_id::int AS id, oh_total_amount::int AS total, oh_paid_amount::int AS paid FROM atapos.order_header",
  );
  expect(orders.rows).toHaveLength(ORDERS);
  const paidBy = (order: Told) =>
    order.payment.kind === "cash" ? order.rounded : order.payment.kind === "gateway" ? order.total : 0;
  const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
  expect(orders.rows.sort(byId)).toEqual(
    told.map((order) => ({ id: order.orderId, total: order.total, paid: paidBy(order) })).sort(byId),
  );

  const ledger = await books.query(
    `SELECT p.py_midtrans_order_id AS "order_id", sum(e.pe_amount)::int AS amount
     FROM atapos.payment_entry e JOIN atapos.payment p USING (me_id, py_id)
     WHERE e.pe_kind = 'capture' AND p.py_midtrans_order_id IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  const transactions: { order_id: string; transaction_status: string; gross_amount: string }[] = await readJson(
    await fetch(`${stack.sandbox.url}/midtrans/transactions`),
  );
  const settled = transactions
    .filter((each) => each.transaction_status === "settlement")
    .map((each) => ({ order_id: each.order_id, amount: Number(each.gross_amount) }))
    .sort((a, b) => (a.order_id < b.order_id ? -1 : 1));
  expect([...ledger.rows].sort((a, b) => (a.order_id < b.order_id ? -1 : 1))).toEqual(settled);
  const duplicates = await books.query(
    "SELECT py_id FROM atapos.payment_entry WHERE pe_kind = 'capture' GROUP BY me_id, py_id HAVING count(*) > 1",
  );
  expect(duplicates.rows).toEqual([]);
}, 300_000);

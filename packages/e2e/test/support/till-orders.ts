// What tests of the till ask of the installation beside the screen: which orders came, and a board without old ones.
import type { RunningInstallation } from "./installation.ts";
import { simulate } from "./rest.ts";
import type { Staff } from "./staff.ts";

interface Order {
  oh_id: number;
  oh_status: string;
  oh_payment_status: string;
}

/** Call it before something is done; what it returns asks which orders came since, oldest first. */
export async function ordersSince(staff: Staff): Promise<() => Promise<number[]>> {
  const newest = async () => (await staff.orders()).map((order: Order) => order.oh_id);
  const before: number = (await newest())[0] ?? 0;
  return async () => (await newest()).filter((id: number) => id > before).reverse();
}

/** Finishes what other tests left open: it would ring. */
export async function clearBoard(staff: Staff): Promise<void> {
  for (const status of ["pending", "confirmed"]) {
    const { body } = await staff.get(`/orders?status=${status}&limit=1000`);
    for (const order of body.data) await finish(staff, order);
  }
}

async function finish(staff: Staff, { oh_id: id, oh_payment_status: payment }: Order): Promise<void> {
  const { status } = await staff.post(`/orders/${id}/cancel`, { reason: "Sisa uji" });
  if (status === 200) return;
  await staff.post(`/orders/${id}/confirm`);
  const done = await staff.post(`/orders/${id}/complete`);
  if (done.status !== 200) throw new Error(`order ${id} (${payment}) stays open: ${JSON.stringify(done.body)}`);
}

/** What the payer's bank does: the sandbox then tells the api as the gateway would. */
export async function settle(stack: RunningInstallation, staff: Staff, orderId: number): Promise<void> {
  const { payments } = await staff.order(orderId);
  await simulate(stack.sandboxUrl, payments.at(-1).py_midtrans_order_id, { transaction_status: "settlement" });
}

import type { RunningInstallation } from "./installation.ts";
import { restClient, simulate } from "./rest.ts";
import { trpcClient } from "./trpc.ts";

/** The demo's people; the number is their merchant's, the first where there is none. */
export type Person = "owner" | "cashier" | "owner2" | "owner3";

/** What a person types to get in. */
export function loginOf(who: Person): { email: string; password: string } {
  const [, role = "", merchant = ""] = /^([a-z]+)(\d?)$/.exec(who) ?? [];
  return { email: `${who}@atapos.test`, password: `demo-${role}-${merchant === "" ? 1 : merchant}` };
}

/** A staff client, through REST as any till would, and through tRPC for what REST does not have. */
export async function staffOf(stack: Pick<RunningInstallation, "apiUrl">, who: Person) {
  const signedIn = await restClient(stack.apiUrl).post("/auth/staff/login", loginOf(who));
  if (signedIn.status !== 200) throw new Error(`signing in answered ${signedIn.status}`);
  const token: string = signedIn.body.access_token ?? signedIn.body.data.access_token;
  const staff = restClient(stack.apiUrl, token);
  return {
    ...staff,
    token,
    trpc: trpcClient(stack.apiUrl, token),
    /** The newest hundred, newest first. */
    async orders() {
      const { body } = await staff.get("/orders?limit=100");
      return body.data;
    },
    async order(orderId: number) {
      const { body } = await staff.get(`/orders/${orderId}`);
      return body.data;
    },
    async productId(name: string): Promise<number> {
      const { body } = await staff.get("/products?limit=1000");
      const found = body.data.find((product: { pr_name: string }) => product.pr_name === name);
      if (found === undefined) throw new Error(`there is no product ${name}`);
      return found.pr_id;
    },
  };
}

export type Staff = Awaited<ReturnType<typeof staffOf>>;

/** What the payer's bank does: the sandbox then tells the api as the gateway would. */
export async function settle(stack: RunningInstallation, staff: Staff, orderId: number): Promise<void> {
  const { payments } = await staff.order(orderId);
  await simulate(stack.sandboxUrl, payments.at(-1).py_midtrans_order_id, { transaction_status: "settlement" });
}

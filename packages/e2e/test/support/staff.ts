import type { Installation } from "./installation.ts";
import { restClient } from "./rest.ts";

/** A staff client of the demo's first merchant, through REST as any till would. */
export async function staffOf(stack: Installation, who: "owner" | "cashier") {
  const signedIn = await restClient(stack.apiUrl).post("/auth/staff/login", {
    email: `${who}@atapos.test`,
    password: `demo-${who}-1`,
  });
  if (signedIn.status !== 200) throw new Error(`signing in answered ${signedIn.status}`);
  const staff = restClient(stack.apiUrl, signedIn.body.access_token ?? signedIn.body.data.access_token);
  return {
    ...staff,
    /** Every order there is, newest first. */
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

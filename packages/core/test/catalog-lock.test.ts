import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProduct } from "../src/catalog/create-product.ts";
import { getProduct } from "../src/catalog/get-product.ts";
import { setAvailability } from "../src/catalog/set-availability.ts";
import { updateProduct } from "../src/catalog/update-product.ts";
import { placeOrder } from "../src/order/place-order.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

let installation: TestInstallation;

beforeAll(async () => {
  installation = await startTestInstallation();
});
afterAll(() => installation.close());

it("lets orders be placed while the same tracked products are edited, without a deadlock or a lost edit", async () => {
  const { deps } = installation;
  const { admin, merchantId } = await createTestMerchant(deps);
  const { id } = await createProduct(admin, merchantId, { name: "Nasi", price: 1000, stock: 1000 });
  const variant = await createProduct(admin, merchantId, {
    name: "Kopi",
    price: 1000,
    variants: [{ name: "L", price: 2000, stock: 1000 }],
  });
  const variantId = variant.variants[0]?.id ?? 0;
  const order = () =>
    placeOrder(admin, {
      orderType: "takeaway",
      source: "register",
      lines: [
        { productId: id, quantity: 1, modifiers: [] },
        { productId: variant.id, variantId, quantity: 1, modifiers: [] },
      ],
    });
  const edits = Array.from({ length: 12 }, (_, n) => async () => {
    await updateProduct(admin, merchantId, id, { price: 1000 + n });
    await setAvailability(admin, merchantId, { productId: variant.id, variantId, isAvailable: true });
  });
  const orders = Array.from({ length: 24 }, () => async () => {
    await order().catch((error: unknown) => {
      if (!(error instanceof Error && error.message === "stale_catalogue")) throw error;
    });
  });
  await Promise.all([...edits, ...orders].map((work) => work()));
  // Servers report their statistics at most once a second.
  await wait(1_200);
  const deadlocks = await deps.db.withSystem(async (tx) => {
    const { rows } = await tx.execute("SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()");
    return rows[0]?.deadlocks;
  });
  expect(deadlocks).toBe(0);
  expect(await getProduct(admin, merchantId, id)).toMatchObject({ version: 13 });
});

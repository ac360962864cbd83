import { atlasToken, restClient } from "./client.ts";
import type { TestApi } from "./installation.ts";

export interface Shop {
  owner: string;
  cashier: string;
  /** The owner of merchant 2. */
  stranger: string;
  operator: string;
  productId: number;
  tableId: number;
  categoryId: number;
}

/** Two merchants with the sandbox's Atlas people as their staff; the first sells nasi goreng and takes Midtrans. */
export async function openShop(api: TestApi): Promise<Shop> {
  await makeMerchants(api);
  const owner = await atlasToken(api, "owner");
  const rest = restClient(api, owner);
  const keys = { me_midtrans_server_key: "SB-Mid-server-demo-1", me_midtrans_client_key: "SB-Mid-client-demo-1" };
  await made(rest.put("/merchants/1", keys), 200);
  const category = await made(rest.post("/product-categories", { pc_name: "Nasi" }));
  const product = await made(
    rest.post("/products", { pr_name: "Nasi goreng", pr_price: 25_000, pc_id: category.pc_id }),
  );
  const table = await made(rest.post("/table-locations", { tl_name: "A1" }));
  return {
    owner,
    cashier: await atlasToken(api, "cashier"),
    stranger: await atlasToken(api, "owner2"),
    operator: await atlasToken(api, "super"),
    productId: product.pr_id,
    tableId: table.tl_id,
    categoryId: category.pc_id,
  };
}

async function made(answer: ReturnType<ReturnType<typeof restClient>["post"]>, status = 201) {
  const { status: got, body } = await answer;
  if (got !== status) throw new Error(`answered ${got}: ${JSON.stringify(body)}`);
  return body.data;
}

async function makeMerchants({ deps }: TestApi): Promise<void> {
  const staff = [
    { merchantId: 1, username: "owner", level: 100 },
    { merchantId: 1, username: "cashier", level: 10 },
    { merchantId: 2, username: "owner2", level: 100 },
  ];
  await deps.db.withSystem(async (tx) => {
    const db = await tx.prisma();
    for (const name of ["Warung Uji", "Kopi Uji"]) {
      const settings = { orderAcceptance: "on_payment", cashRounding: 100, taxPercent: 10 };
      const merchant = await db.merchant.create({
        data: { name, businessType: "fnb", posMode: "hybrid", ...settings },
      });
      await db.merchantVersion.create({ data: { merchantId: merchant.id } });
      await db.counter.create({ data: { merchantId: merchant.id, name: "event" } });
    }
    for (const { merchantId, username, level } of staff) {
      const account = await db.account.create({ data: { email: `${username}@atapos.test`, name: username } });
      await db.staff.create({ data: { merchantId, accountId: account.id, level, name: username } });
    }
  });
}

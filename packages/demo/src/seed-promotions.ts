import { byName } from "./by-name.ts";
import type { Caller } from "./caller.ts";

const DAY = 86_400_000;

/** Two promotions that run through the past orders and on; product 1 is in neither, so that its price is its price. */
export async function seedPromotions(caller: Caller, nowMs: number): Promise<void> {
  const { products } = await caller.catalog.menu({});
  const idsOf = (...names: string[]) =>
    names.map((name) => {
      const product = products.find((each) => each.name === name);
      if (product === undefined) throw new Error(`the demo's menu has no ${name}`);
      return product.id;
    });
  const known = byName((await caller.promotion.list({})).items);
  const make = async (promotion: Parameters<typeof caller.promotion.create>[0]) => {
    if (!known.has(promotion.name)) await caller.promotion.create(promotion);
  };
  const period = { startsAt: new Date(nowMs - 45 * DAY), endsAt: new Date(nowMs + 300 * DAY) };
  await make({
    ...period,
    name: "Kopi Sore Hemat",
    description: "Diskon 20 % untuk es kopi susu dan kopi tubruk.",
    discountType: "percent",
    items: idsOf("Es Kopi Susu Gula Aren", "Kopi Tubruk").map((productId) => ({ productId, discountAmount: 20 })),
  });
  await make({
    ...period,
    name: "Pesta Sate",
    description: "Potongan Rp5.000 untuk sate dan ayam bakar.",
    discountType: "amount",
    items: idsOf("Sate Ayam Madura", "Ayam Bakar Taliwang").map((productId) => ({ productId, discountAmount: 5_000 })),
  });
}

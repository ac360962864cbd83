// A category and an item of a test's own, made and taken away beside the screen.
import { randomUUID } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import type { Staff } from "./staff.ts";

export interface Goods {
  category: { id: number; name: string };
  item: { id: number; name: string };
}

/** Unlike any other's; gone with the test that made them, and so is whatever else came into the category. */
export async function makeGoods(owner: Staff, price: number): Promise<Goods> {
  const tag = randomUUID().slice(0, 6);
  const make = async (procedure: string, input: object) => {
    const { status, body } = await owner.trpc.mutate(procedure, { ...input, idempotencyKey: randomUUID() });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  };
  const category = await make("catalog.createCategory", { name: `Uji ${tag}` });
  const item = await make("catalog.createProduct", { name: `Saji ${tag}`, price, categoryId: category.id });
  onTestFinished(() => takeAway(owner, category.id));
  return { category, item };
}

async function takeAway(owner: Staff, categoryId: number): Promise<void> {
  const { body } = await owner.trpc.query("catalog.listProducts", { categoryId, limit: 100 });
  for (const { id } of body.items) await owner.trpc.mutate("catalog.deleteProduct", { id });
  await owner.trpc.mutate("catalog.deleteCategory", { id: categoryId });
}

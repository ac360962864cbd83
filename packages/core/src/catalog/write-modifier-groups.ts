import type { UnitOfWork } from "../unit-of-work.ts";
import { lockGroups, readSharedGroup } from "./modifier-group-store.ts";
import type { GroupChoice } from "./schema.ts";
import { changeGroup, createGroup } from "./write-group.ts";

/** Makes the product's groups the given ones, in their order. A group is shared: a change by id shows everywhere. */
export async function writeModifierGroups(
  uow: UnitOfWork,
  productId: number,
  choices: readonly GroupChoice[],
  at: Date,
): Promise<void> {
  const own = await ownGroups(uow, productId);
  const known = (choice: GroupChoice) => choice.id ?? ("options" in choice ? own.get(choice.name) : undefined);
  await lockGroups(uow, [...new Set(choices.flatMap((choice) => known(choice) ?? []))]);
  const ids = new Set<number>();
  for (const choice of choices) ids.add(await writeGroup(uow, choice, known(choice), at));
  const db = await uow.prisma();
  const { merchantId } = uow;
  await db.productModifierGroup.deleteMany({ where: { merchantId, productId } });
  await db.productModifierGroup.createMany({
    data: [...ids].map((groupId, sortOrder) => ({ merchantId, productId, groupId, sortOrder })),
  });
}

/** Groups that no other product uses, by name: a client that sends no ids changes these instead of piling up copies. */
async function ownGroups(uow: UnitOfWork, productId: number): Promise<Map<string, number>> {
  const db = await uow.prisma();
  const groups = await db.modifierGroup.findMany({
    where: {
      merchantId: uow.merchantId,
      archivedAt: null,
      products: { some: { productId }, every: { productId } },
    },
    select: { id: true, name: true },
  });
  return new Map(groups.map((group) => [group.name, group.id]));
}

async function writeGroup(uow: UnitOfWork, choice: GroupChoice, id: number | undefined, at: Date): Promise<number> {
  if (!("options" in choice)) return choice.id;
  if (id === undefined) return (await createGroup(uow, choice)).id;
  const { id: _, ...change } = choice;
  return (await changeGroup(uow, await readSharedGroup(uow, id), change, at)).id;
}

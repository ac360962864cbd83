import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import type { GroupChoice, GroupInput, OptionInput } from "./schema.ts";

/** Makes the product's groups the given ones, in their order. A group is shared: a change by id shows everywhere. */
export async function writeModifierGroups(
  uow: UnitOfWork,
  productId: number,
  choices: readonly GroupChoice[],
  at: Date,
): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const own = await ownGroups(uow, productId);
  const ids = new Set<number>();
  for (const choice of choices) ids.add(await resolveGroup(uow, choice, own, at));
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

async function resolveGroup(
  uow: UnitOfWork,
  choice: GroupChoice,
  own: ReadonlyMap<string, number>,
  at: Date,
): Promise<number> {
  if (choice.id !== undefined) await requireGroup(uow, choice.id);
  if (!("options" in choice)) return choice.id;
  const known = choice.id ?? own.get(choice.name);
  if (known === undefined) return createGroup(uow, choice);
  const { options, id: _, ...data } = choice;
  const db = await uow.prisma();
  await db.modifierGroup.update({ where: { merchantId_id: { merchantId: uow.merchantId, id: known } }, data });
  await writeOptions(uow, known, options, at);
  return known;
}

async function requireGroup(uow: UnitOfWork, id: number): Promise<void> {
  const db = await uow.prisma();
  const where = { merchantId: uow.merchantId, id, archivedAt: null };
  const group = await db.modifierGroup.findFirst({ where, select: { id: true } });
  if (!group) throw new PosError("not_found", { what: "modifier_group", id });
}

async function createGroup(uow: UnitOfWork, { id: _, options, ...data }: GroupInput): Promise<number> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const group = await db.modifierGroup.create({ data: { ...data, merchantId }, select: { id: true } });
  await db.modifierOption.createMany({
    data: options.map(({ id: _id, ...option }, sortOrder) => ({ ...option, merchantId, groupId: group.id, sortOrder })),
  });
  return group.id;
}

async function writeOptions(uow: UnitOfWork, groupId: number, inputs: readonly OptionInput[], at: Date): Promise<void> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const left = await db.modifierOption.findMany({
    where: { merchantId, groupId, archivedAt: null },
    select: { id: true, name: true },
  });
  for (const [sortOrder, { id, ...data }] of inputs.entries()) {
    const index = left.findIndex((option) => (id === undefined ? option.name === data.name : option.id === id));
    if (index < 0 && id !== undefined) throw new PosError("not_found", { what: "modifier_option", id });
    const [known] = index < 0 ? [] : left.splice(index, 1);
    if (known) {
      const where = { merchantId_id: { merchantId, id: known.id } };
      await db.modifierOption.update({ where, data: { ...data, sortOrder } });
    } else {
      await db.modifierOption.create({ data: { ...data, merchantId, groupId, sortOrder } });
    }
  }
  if (left.length === 0) return;
  const where = { merchantId, id: { in: left.map((option) => option.id) } };
  await db.modifierOption.updateMany({ where, data: { archivedAt: at } });
}

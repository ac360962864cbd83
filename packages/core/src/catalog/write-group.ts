import { PosError } from "@atapos/domain";
import type { UnitOfWork } from "../unit-of-work.ts";
import { groupFacts, readSharedGroup, type SharedGroup } from "./modifier-group-store.ts";
import type { GroupInput, OptionInput } from "./schema.ts";

type GroupChange = { [Key in keyof Omit<GroupInput, "id">]?: GroupInput[Key] | undefined };

export async function createGroup(uow: UnitOfWork, { id: _, options, ...data }: GroupInput): Promise<SharedGroup> {
  const db = await uow.prisma();
  const { merchantId } = uow;
  const { id } = await db.modifierGroup.create({ data: { ...data, merchantId }, select: { id: true } });
  await db.modifierOption.createMany({
    data: options.map(({ id: _id, ...option }, sortOrder) => ({ ...option, merchantId, groupId: id, sortOrder })),
  });
  const after = await readSharedGroup(uow, id);
  uow.audit({ action: "modifierGroup.create", subject: `modifier_group:${id}`, after: groupFacts(after) });
  return after;
}

/** Changes what was given of a group that the caller has locked; every product that shares it shows the change. */
export async function changeGroup(
  uow: UnitOfWork,
  before: SharedGroup,
  { options, ...data }: GroupChange,
  at: Date,
): Promise<SharedGroup> {
  const { id } = before;
  const db = await uow.prisma();
  await db.modifierGroup.update({
    where: { merchantId_id: { merchantId: uow.merchantId, id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  if (options) await writeOptions(uow, id, options, at);
  const after = await readSharedGroup(uow, id);
  const subject = `modifier_group:${id}`;
  uow.audit({ action: "modifierGroup.update", subject, before: groupFacts(before), after: groupFacts(after) });
  return after;
}

/** Makes the options the given ones: known by id, else by name; the rest is archived, since orders name it. */
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

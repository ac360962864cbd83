import type { Prisma } from "@atapos/db";
import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { UnitOfWork } from "../unit-of-work.ts";
import { type MerchantRow, readMerchant } from "./merchant-store.ts";

interface MerchantChange {
  data: Prisma.MerchantUpdateManyMutationInput;
  /** The settings that the audit names. */
  names: readonly string[];
  action: string;
  expectedVersion: number | undefined;
}

/** Writes settings under their version, with the audit of both sides and the word to every screen. */
export async function changeMerchant(
  ctx: Context,
  uow: UnitOfWork,
  { data, names, action, expectedVersion }: MerchantChange,
): Promise<{ before: MerchantRow; after: MerchantRow }> {
  const before = await readMerchant(uow);
  refuseOtherVersion(before, expectedVersion);
  const db = await uow.prisma();
  const { count } = await db.merchant.updateMany({
    where: { id: uow.merchantId, version: before.version },
    data: { ...data, ...updatedBy(ctx), version: { increment: 1 } },
  });
  if (count === 0) throw new PosError("version_conflict");
  const after = await readMerchant(uow);
  uow.audit({
    action,
    subject: `merchant:${uow.merchantId}`,
    before: pick(before, names),
    after: pick(after, names),
  });
  uow.emit({ type: "merchant.changed", isForDiners: true, payload: { version: after.version } });
  return { before, after };
}

export function refuseOtherVersion({ version }: MerchantRow, expectedVersion: number | undefined): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw new PosError("version_conflict", { version });
}

export function updatedBy({ actor }: Context): { updatedBy?: number } {
  return actor.kind === "staff" ? { updatedBy: actor.staffId } : {};
}

function pick(row: MerchantRow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

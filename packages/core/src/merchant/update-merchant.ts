import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { getMerchant } from "./get-merchant.ts";
import { type MerchantRow, readMerchant } from "./merchant-store.ts";
import { type UpdateMerchantInput, updateMerchantSchema } from "./schema.ts";
import { setMidtransKeys } from "./set-midtrans-keys.ts";
import { settingsData } from "./settings-data.ts";

/** Changes the settings that were sent; orders that exist keep the rules they froze. */
export async function updateMerchant(ctx: Context, merchantId: number, raw: UpdateMerchantInput): Promise<MerchantRow> {
  const { midtransServerKey, expectedVersion, ...settings } = updateMerchantSchema.parse(raw);
  const updated = await inMerchant(ctx, merchantId, async (uow) => {
    const before = await readMerchant(uow);
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      throw new PosError("version_conflict", { version: before.version });
    }
    if (settings.currency !== undefined && settings.currency !== before.currency) await refuseWithPrices(uow);
    await write(uow, before, { ...settingsData(settings), ...updatedBy(ctx) });
    const after = await readMerchant(uow);
    uow.audit({
      action: "merchant.update",
      subject: `merchant:${merchantId}`,
      before: pick(before, Object.keys(settings)),
      after: pick(after, Object.keys(settings)),
    });
    uow.emit({ type: "merchant.changed", isForDiners: true, payload: { version: after.version } });
    return after;
  });
  if (midtransServerKey === undefined) return updated;
  await setMidtransKeys(ctx, merchantId, { serverKey: midtransServerKey });
  return getMerchant(ctx, merchantId);
}

/** Prices are integers of the currency's own minor unit: another currency would change what they mean. */
async function refuseWithPrices(uow: UnitOfWork): Promise<void> {
  const db = await uow.prisma();
  const priced = await db.product.findFirst({ where: { merchantId: uow.merchantId }, select: { id: true } });
  if (priced) throw new PosError("in_use", { field: "currency" });
}

async function write(uow: UnitOfWork, before: MerchantRow, data: ReturnType<typeof settingsData>): Promise<void> {
  const db = await uow.prisma();
  const { count } = await db.merchant.updateMany({
    where: { id: uow.merchantId, version: before.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new PosError("version_conflict");
}

function updatedBy({ actor }: Context): { updatedBy?: number } {
  return actor.kind === "staff" ? { updatedBy: actor.staffId } : {};
}

function pick(row: MerchantRow, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

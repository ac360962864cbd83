import { PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import { deletePicture } from "../picture.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { changeMerchant, refuseOtherVersion } from "./change-merchant.ts";
import { refuseProductionInDemo } from "./gateway-place.ts";
import { getMerchant } from "./get-merchant.ts";
import { readLogoId } from "./logo-store.ts";
import { type MerchantRow, readMerchant } from "./merchant-store.ts";
import { type UpdateMerchantInput, updateMerchantSchema } from "./schema.ts";
import { setMidtransKeys } from "./set-midtrans-keys.ts";
import { settingsData } from "./settings-data.ts";

/** Changes the settings that were sent; orders that exist keep the rules they froze. */
export async function updateMerchant(ctx: Context, merchantId: number, raw: UpdateMerchantInput): Promise<MerchantRow> {
  const { midtransServerKey, expectedVersion, ...sent } = updateMerchantSchema.parse(raw);
  // What was said of a pause ends with it.
  const settings = sent.isPaused === false ? { ...sent, pauseReason: null } : sent;
  const { before, after, orphan } = await inMerchant(ctx, merchantId, async (uow) => {
    const current = await readMerchant(uow);
    refuseOtherVersion(current, expectedVersion);
    if (settings.isMidtransProduction && !current.isMidtransProduction) refuseProductionInDemo(ctx);
    if (settings.currency !== undefined && settings.currency !== current.currency) await refuseWithPrices(uow);
    const isOtherLogo = settings.logoUrl !== undefined && settings.logoUrl !== current.logoUrl;
    const logoId = isOtherLogo ? await readLogoId(uow) : null;
    const changed = await changeMerchant(ctx, uow, {
      data: { ...settingsData(settings), ...(isOtherLogo ? { logoPublicId: null } : {}) },
      names: Object.keys(settings),
      action: "merchant.update",
      expectedVersion,
    });
    return { ...changed, orphan: logoId };
  });
  if (orphan !== null) await deletePicture(ctx, merchantId, orphan);
  if (midtransServerKey === undefined) return after;
  const wasProduction = before.isMidtransProduction;
  await setMidtransKeys(ctx, merchantId, { serverKey: midtransServerKey, wasProduction });
  return getMerchant(ctx, merchantId);
}

/** Prices are integers of the currency's own minor unit: another currency would change what they mean. */
async function refuseWithPrices(uow: UnitOfWork): Promise<void> {
  const db = await uow.prisma();
  const priced = await db.product.findFirst({ where: { merchantId: uow.merchantId }, select: { id: true } });
  if (priced) throw new PosError("in_use", { field: "currency" });
}

import type { Context } from "../context.ts";
import { checkPicture, deletePicture, uploadPicture } from "../picture.ts";
import { inMerchant } from "../unit-of-work.ts";
import { changeMerchant, refuseOtherVersion } from "./change-merchant.ts";
import { readLogoId } from "./logo-store.ts";
import { type MerchantRow, readMerchant } from "./merchant-store.ts";

/** What phones and receipts show of it: far less than what a camera sends. */
const SHOWN_WIDTH = 512;

interface NewLogo {
  bytes: Uint8Array;
  expectedVersion?: number | undefined;
}

/** Stores the logo, judged as every picture is; the one before it goes once the new one counts. */
export async function setLogo(
  ctx: Context,
  merchantId: number,
  { bytes, expectedVersion }: NewLogo,
): Promise<MerchantRow> {
  const header = checkPicture(bytes);
  await inMerchant(ctx, merchantId, async (uow) => refuseOtherVersion(await readMerchant(uow), expectedVersion));
  const { publicId } = await uploadPicture(ctx, merchantId, { bytes, header });
  try {
    const logoUrl = ctx.deps.media.sizedUrl(publicId, { width: SHOWN_WIDTH });
    return await writeLogo(ctx, merchantId, { logoUrl, logoPublicId: publicId, expectedVersion });
  } catch (error) {
    await deletePicture(ctx, merchantId, publicId);
    throw error;
  }
}

export function removeLogo(ctx: Context, merchantId: number, expectedVersion?: number): Promise<MerchantRow> {
  return writeLogo(ctx, merchantId, { logoUrl: null, logoPublicId: null, expectedVersion });
}

interface LogoColumns {
  logoUrl: string | null;
  logoPublicId: string | null;
  expectedVersion: number | undefined;
}

async function writeLogo(ctx: Context, merchantId: number, { expectedVersion, ...data }: LogoColumns) {
  const { after, replaced } = await inMerchant(ctx, merchantId, async (uow) => {
    const replaced = await readLogoId(uow);
    const action = data.logoUrl === null ? "merchant.removeLogo" : "merchant.setLogo";
    const { after } = await changeMerchant(ctx, uow, { data, names: ["logoUrl"], action, expectedVersion });
    return { after, replaced };
  });
  if (replaced !== null) await deletePicture(ctx, merchantId, replaced);
  return after;
}

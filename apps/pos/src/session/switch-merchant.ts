import { z } from "zod";
import { serverApi } from "../trpc/server-api.ts";
import { done, isOwnPage, refuse, refuseLike } from "./own-request.ts";
import { chooseMerchant, readTill, tillCookies } from "./till-session.ts";

const asked = z.object({ merchantId: z.int().positive().max(999_999_999) });

/** Only for the account itself: a person chosen by PIN belongs to one merchant. apps/api judges the choice first. */
export async function switchMerchant(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return refuse(403, "forbidden");
  const parsed = asked.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse(422, "validation");
  const till = await readTill();
  if (till === null) return refuse(401, "unauthenticated");
  if (till.isLocked) return refuse(403, "forbidden");
  const { merchantId } = parsed.data;
  try {
    const who = await serverApi({ cookie: await tillCookies(till, merchantId) }).auth.whoami.query();
    if (who.kind !== "staff" || who.merchantId !== merchantId) return refuse(404, "not_found");
    await chooseMerchant(merchantId);
    return done();
  } catch (error) {
    return refuseLike(error);
  }
}

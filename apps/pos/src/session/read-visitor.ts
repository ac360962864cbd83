// Who this request comes from, asked of apps/api once for the whole page.
import { cookies } from "next/headers";
import { cache } from "react";
import { errorCodeOf } from "../trpc/error-code.ts";
import { apiOfVisitor } from "../trpc/server-api.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import type { Staff } from "./staff-types.ts";
import { personCookieName, readTill } from "./till-session.ts";

/**
 * locked: the device is known, and nobody has come forward. refused: signed in, and not let in. A failure of the
 * network is thrown: nobody has been judged.
 */
export type Visitor =
  | { kind: "staff"; staff: Staff }
  | { kind: "platform"; name: string }
  | { kind: "locked" }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "nobody" };

export const readVisitor = cache(async (): Promise<Visitor> => {
  const till = await readTill();
  if (till === null) return { kind: "nobody" };
  const hasPerson = (await cookies()).has(personCookieName());
  if (till.isLocked && !hasPerson) return { kind: "locked" };
  try {
    const staff = await askWho(hasPerson);
    return staff === null && till.isLocked ? { kind: "locked" } : (staff ?? { kind: "nobody" });
  } catch (error) {
    const refusal = refusalOf(error) ?? (isNoAccess(error) ? "missing" : null);
    if (refusal === null) throw error;
    return { kind: "refused", refusal };
  }
});

/** No membership left, or not in the merchant that was chosen. */
function isNoAccess(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === "forbidden" || code === "not_found";
}

async function askWho(isByPin: boolean): Promise<Visitor | null> {
  const api = await apiOfVisitor();
  const who = await api.auth.whoami.query();
  if (who.kind === "platform") return { kind: "platform", name: who.name };
  if (who.kind !== "staff") return null;
  const merchant = await api.merchant.current.query();
  const { accountId, staffId, name, level, merchantId, memberships } = who;
  const { name: merchantName, businessType, timeZone } = merchant;
  const isPlatform = !memberships.some((each) => each.merchantId === merchantId);
  const place = { merchantId, merchantName, businessType, timeZone };
  return { kind: "staff", staff: { accountId, staffId, name, level, ...place, isByPin, isPlatform, memberships } };
}

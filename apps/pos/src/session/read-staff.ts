// Who this request comes from, asked of apps/api once for the whole page.
import { cookies } from "next/headers";
import { cache } from "react";
import { apiOfVisitor } from "../trpc/server-api.ts";
import { PERSON_COOKIE, secureName } from "./cookie-names.ts";
import type { Staff } from "./staff-types.ts";

export type Visitor = { kind: "staff"; staff: Staff } | { kind: "platform"; name: string } | { kind: "nobody" };

export const readVisitor = cache(async (): Promise<Visitor> => {
  const api = await apiOfVisitor();
  const who = await api.auth.whoami.query();
  if (who.kind === "platform") return { kind: "platform", name: who.name };
  if (who.kind !== "staff") return { kind: "nobody" };
  const merchant = await api.merchant.current.query();
  const { accountId, staffId, name, level, merchantId, memberships } = who;
  const { name: merchantName, businessType, timeZone } = merchant;
  const isPlatform = !memberships.some((each) => each.merchantId === merchantId);
  const isByPin = await hasPerson();
  const place = { merchantId, merchantName, businessType, timeZone };
  return { kind: "staff", staff: { accountId, staffId, name, level, ...place, isByPin, isPlatform, memberships } };
});

async function hasPerson(): Promise<boolean> {
  const jar = await cookies();
  return jar.has(PERSON_COOKIE) || jar.has(secureName(PERSON_COOKIE, true));
}

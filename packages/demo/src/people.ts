import type { Deps } from "@atapos/core";
import { addStaff, createAccount, systemContext } from "@atapos/core";
import { LEVEL_ADMIN, LEVEL_OFFICER, type StaffActor } from "@atapos/domain";

interface Person {
  email: string;
  password: string;
  name: string;
  level: number;
  pin?: string;
}

/** The demo's staff, by merchant; the first of each is its owner. The sign-on service links them by their address. */
export const PEOPLE: Readonly<Record<number, readonly Person[]>> = {
  1: [
    {
      email: "owner@atapos.test",
      password: "demo-owner-1",
      name: "Ayu Lestari",
      level: LEVEL_ADMIN,
      // approves what the cashier may not do alone, a refund above all
      pin: "4321",
    },
    {
      email: "cashier@atapos.test",
      password: "demo-cashier-1",
      name: "Budi Santoso",
      level: LEVEL_OFFICER,
      pin: "1234",
    },
  ],
  2: [{ email: "owner2@atapos.test", password: "demo-owner-2", name: "Citra Dewi", level: LEVEL_ADMIN }],
  3: [{ email: "owner3@atapos.test", password: "demo-owner-3", name: "Dimas Pratama", level: LEVEL_ADMIN }],
};

/** Makes the merchant's people and returns them as actors, the owner first. */
export async function seedPeople(deps: Deps, merchantId: number): Promise<StaffActor[]> {
  const ctx = systemContext(deps, `demo-people-${merchantId}`);
  const actors: StaffActor[] = [];
  for (const { email, password, name, level, pin } of PEOPLE[merchantId] ?? []) {
    const account = (await findAccount(deps, email)) ?? (await createAccount(ctx, { email, password, name }));
    const accountId = account.id;
    const known = await findStaff(deps, merchantId, accountId);
    const staff = known ?? (await addStaff(ctx, merchantId, { accountId, level, name, pin }));
    actors.push({ kind: "staff", merchantId, staffId: staff.id, accountId, level, name });
  }
  return actors;
}

function findAccount(deps: Deps, email: string): Promise<{ id: number } | null> {
  return deps.db.withSystem(async (tx) => {
    const { account } = await tx.prisma();
    return account.findUnique({ where: { email }, select: { id: true } });
  });
}

function findStaff(deps: Deps, merchantId: number, accountId: number): Promise<{ id: number } | null> {
  return deps.db.withMerchant(merchantId, async (tx) => {
    const { staff } = await tx.prisma();
    return staff.findFirst({ where: { merchantId, accountId }, select: { id: true } });
  });
}

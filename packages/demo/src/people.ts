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
    { email: "owner@atapos.test", password: "demo-owner-1", name: "Ayu Lestari", level: LEVEL_ADMIN },
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
    const account = await createAccount(ctx, { email, password, name });
    const staff = await addStaff(ctx, merchantId, { accountId: account.id, level, name, pin });
    actors.push({ kind: "staff", merchantId, staffId: staff.id, accountId: account.id, level, name });
  }
  return actors;
}

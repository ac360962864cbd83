import type { Context } from "../context.ts";
import { hashPassword } from "../identity/password.ts";
import { forgetAccount } from "../identity/session-cache.ts";
import { inMerchant, type UnitOfWork } from "../unit-of-work.ts";
import { insertStaff, type NewStaff, type StaffRow } from "./staff-store.ts";

interface AddStaffInput {
  accountId: number;
  level: number;
  name: string;
  pin?: string | undefined;
}

/** Makes an account a member of the merchant. Throws `duplicate` when it is one already. */
export async function addStaff(ctx: Context, merchantId: number, input: AddStaffInput): Promise<StaffRow> {
  const pinHash = input.pin === undefined ? null : await hashPassword(input.pin);
  const { accountId, level, name } = input;
  return inMerchant(ctx, merchantId, (uow) => joinMerchant(ctx, uow, { accountId, level, name, pinHash }));
}

async function joinMerchant(ctx: Context, uow: UnitOfWork, input: NewStaff): Promise<StaffRow> {
  const row = await insertStaff(uow, uow.merchantId, input);
  uow.audit({ action: "staff.create", subject: `staff:${row.id}`, after: { name: row.name, level: row.level } });
  staffChanged(ctx, uow, row);
  return row;
}

/** Tells the other processes, and forgets the person's session here once the change is true. */
export function staffChanged(ctx: Context, uow: UnitOfWork, row: Pick<StaffRow, "id" | "accountId">): void {
  uow.emit({ type: "staff.changed", payload: { staffId: row.id, accountId: row.accountId } });
  uow.afterCommit(() => forgetAccount(ctx.deps, row.accountId));
}

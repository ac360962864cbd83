import { statement } from "@atapos/db";
import type { Context } from "../context.ts";
import { provePassword } from "../identity/prove-password.ts";
import type { StaffSession } from "./schema.ts";
import { openStaffSession } from "./staff-session.ts";

const UNLOCK_PINS = statement(
  "staff-unlock-pins",
  `UPDATE atapos.staff SET st_pin_failures = 0 WHERE ac_id = $1 AND st_pin_failures > 0`,
);

/** E-mail and password of a local account. Throws `unauthenticated`, `too_many_attempts`, `forbidden` (no merchant). */
export async function staffLogin({ deps }: Context, input: { email: string; password: string }): Promise<StaffSession> {
  const accountId = await provePassword(deps, input);
  // A PIN that was tried too often opens again with the password.
  await deps.db.withSystem((tx) => tx.query(UNLOCK_PINS, [accountId]));
  return openStaffSession(deps, accountId);
}

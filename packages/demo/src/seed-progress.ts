import { type Context, type Deps, systemContext } from "@atapos/core";

/** The first merchant is made as the first step, so its trail tells whose it is and how far the seeding came. */
const FIRST_MERCHANT = 1;
const REQUEST = "demo-merchant";
const SEEDED = "demo.seeded";

export type SeedProgress = "begun" | "done" | "not ours";

/** Where the demo's merchants are made; their trail carries its name. */
export const seedContext = (deps: Deps): Context => systemContext(deps, REQUEST);

/** Read from the audit log, which nobody can change: a merchant of somebody's own is never taken for the demo's. */
export async function readProgress(deps: Deps): Promise<SeedProgress> {
  return deps.db.withMerchant(FIRST_MERCHANT, async (tx) => {
    const { auditLog } = await tx.prisma();
    const made = { merchantId: FIRST_MERCHANT, action: "merchant.create", requestId: REQUEST };
    if ((await auditLog.findFirst({ where: made })) === null) return "not ours";
    const done = await auditLog.findFirst({ where: { merchantId: FIRST_MERCHANT, action: SEEDED } });
    return done === null ? "begun" : "done";
  });
}

/** The last step: from here on the demo's data belongs to whoever tries it. */
export async function recordSeeded(deps: Deps): Promise<void> {
  await deps.db.withMerchant(FIRST_MERCHANT, async (tx) => {
    const { auditLog } = await tx.prisma();
    const subject = `merchant:${FIRST_MERCHANT}`;
    const entry = { actor: "system", action: SEEDED, subject, requestId: REQUEST };
    await auditLog.create({ data: { merchantId: FIRST_MERCHANT, ...entry } });
  });
}

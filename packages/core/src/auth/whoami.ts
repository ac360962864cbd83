import type { Context } from "../context.ts";
import { accountSession } from "../identity/session-cache.ts";
import type { MembershipView, Whoami } from "./schema.ts";
import { membershipViews } from "./staff-session.ts";

/** The actor as its own app sees it, with the merchants that a person may switch to. */
export async function whoami(ctx: Context): Promise<Whoami> {
  const { actor } = ctx;
  switch (actor.kind) {
    case "staff":
    case "platform":
      return { ...actor, memberships: await membershipsOf(ctx, actor.accountId) };
    case "customer":
    case "table":
    case "anonymous":
      return { ...actor };
    case "system":
      return { kind: "anonymous" };
  }
}

async function membershipsOf(ctx: Context, accountId: number | null): Promise<MembershipView[]> {
  const account = accountId === null ? null : await accountSession(ctx.deps, accountId);
  return account ? membershipViews(account) : [];
}

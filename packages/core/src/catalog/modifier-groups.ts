import { type ModifierRange, modifierRangeProblem, PosError } from "@atapos/domain";
import type { Context } from "../context.ts";
import type { Deps } from "../deps.ts";
import { idempotencyScope, once } from "../idempotency.ts";
import { inMerchant } from "../unit-of-work.ts";
import { bumpCatalogue } from "./catalog-store.ts";
import {
  type CreateModifierGroupInput,
  createModifierGroupSchema,
  type SharedGroupView,
  sharedGroupView,
  type UpdateModifierGroupInput,
  updateModifierGroupSchema,
} from "./modifier-group-schema.ts";
import { lockGroups, readSharedGroup, readSharedGroups, type SharedGroup } from "./modifier-group-store.ts";
import { refuseStale } from "./product-change-store.ts";
import { thumbnailUrl } from "./thumbnail-url.ts";
import { changeGroup, createGroup } from "./write-group.ts";

/** Every group of the merchant with the products that share it. */
export async function listModifierGroups(ctx: Context, merchantId: number): Promise<SharedGroupView[]> {
  const groups = await inMerchant(ctx, merchantId, readSharedGroups);
  return groups.map((group) => toView(ctx.deps, group));
}

/** Adds a group that no product uses yet. */
export function createModifierGroup(
  ctx: Context,
  merchantId: number,
  raw: CreateModifierGroupInput,
): Promise<SharedGroupView> {
  const input = createModifierGroupSchema.parse(raw);
  const { idempotencyKey: _, ...group } = input;
  requireChoosable(group);
  return inMerchant(ctx, merchantId, (uow) =>
    once(uow, idempotencyScope(ctx, "catalog.createModifierGroup", input), sharedGroupView, async () => {
      const made = await createGroup(uow, group);
      await bumpCatalogue(uow);
      return toView(ctx.deps, made);
    }),
  );
}

/** Changes the fields that were sent, on every product that shares the group. */
export function updateModifierGroup(
  ctx: Context,
  merchantId: number,
  id: number,
  raw: UpdateModifierGroupInput,
): Promise<SharedGroupView> {
  const { expectedVersion, ...change } = updateModifierGroupSchema.parse(raw);
  return inMerchant(ctx, merchantId, async (uow) => {
    await lockGroups(uow, [id]);
    const before = await readSharedGroup(uow, id);
    await refuseStale(uow, "modifier_group", before, expectedVersion);
    const { min = before.min, max = before.max, options = before.options } = change;
    requireChoosable({ min, max, options });
    const after = await changeGroup(uow, before, change, new Date(ctx.deps.now()));
    await bumpCatalogue(uow);
    return toView(ctx.deps, after);
  });
}

function requireChoosable(range: ModifierRange): void {
  const reason = modifierRangeProblem(range);
  if (reason) throw new PosError("validation", { field: "min", reason });
}

function toView(deps: Deps, { products, ...group }: SharedGroup): SharedGroupView {
  return {
    ...group,
    products: products.map(({ publicId, ...product }) => ({
      ...product,
      thumbnailUrl: publicId === null ? null : thumbnailUrl(deps, publicId),
    })),
  };
}

import { byName } from "./by-name.ts";
import type { Caller } from "./caller.ts";
import type { MenuCategory, ModifierGroupData } from "./menu-item.ts";

export interface SeededProduct {
  id: number;
  icon: string;
  hue: number;
  hasPicture: boolean;
}

/** Makes the menu through the catalogue's own procedures, in its order, so that ids follow it. */
export async function seedMenu(
  caller: Caller,
  menu: readonly MenuCategory[],
  modifiers: readonly ModifierGroupData[],
): Promise<SeededProduct[]> {
  const seeded: SeededProduct[] = [];
  // A group is made with the first product that uses it, and attached by id to the others.
  const groupIds = new Map<string, number>();
  const categories = byName((await caller.catalog.listCategories()).items);
  const products = byName((await caller.catalog.listProducts({ limit: 1000 })).items);
  for (const [sortOrder, { name, nameEn, hue, items }] of menu.entries()) {
    const category = categories.get(name) ?? (await caller.catalog.createCategory({ name, nameEn, sortOrder }));
    for (const { icon, groups = [], weight: _, ...fields } of items) {
      const product =
        products.get(fields.name) ??
        (await caller.catalog.createProduct({
          ...fields,
          categoryId: category.id,
          sortOrder: seeded.length,
          modifierGroups: groups.map((group) => groupInput(group, groupIds, modifiers)),
        }));
      for (const group of product.modifierGroups) groupIds.set(group.name, group.id);
      seeded.push({ id: product.id, icon, hue, hasPicture: product.attachments.length > 0 });
    }
  }
  return seeded;
}

function groupInput(name: string, known: ReadonlyMap<string, number>, modifiers: readonly ModifierGroupData[]) {
  const id = known.get(name);
  if (id !== undefined) return { id };
  const group = modifiers.find((each) => each.name === name);
  if (group === undefined) throw new Error(`the demo's menu has no modifier group ${name}`);
  return group;
}

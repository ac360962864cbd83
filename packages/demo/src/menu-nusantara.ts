import type { MenuCategory } from "./menu-item.ts";
import { GRILL, NOODLES, RICE } from "./menu-nusantara-mains.ts";
import { DESSERTS, DRINKS, SIDES } from "./menu-nusantara-sides.ts";

/** Warung Nusantara's menu. Its first dish becomes product 1: no required modifier, no tracked stock. */
export const NUSANTARA_MENU: MenuCategory[] = [RICE, NOODLES, GRILL, SIDES, DESSERTS, DRINKS];

// The last menu that this device was given: selling goes on with it while the network is away, and after a reload.
import type { RegisterMenu } from "./register-menu.ts";

const CACHE = "atapos-menu";
const addressOf = (merchantId: number): string => `/kept/menu/${merchantId}`;

/** A cache and not localStorage: thousands of products are more than that holds. Missing where the page came by http. */
export async function keepMenu(merchantId: number, menu: RegisterMenu): Promise<void> {
  if (!("caches" in globalThis)) return;
  try {
    const cache = await caches.open(CACHE);
    await cache.put(addressOf(merchantId), Response.json(menu));
  } catch {
    // a full or forbidden store: the menu then lives with the page
  }
}

/** `isMenu` decides what is believed of what is found. */
export async function keptMenu(
  merchantId: number,
  isMenu: (found: unknown) => found is RegisterMenu,
): Promise<RegisterMenu | null> {
  if (!("caches" in globalThis)) return null;
  try {
    const kept = await caches.match(addressOf(merchantId), { cacheName: CACHE });
    const found: unknown = await kept?.json();
    return isMenu(found) ? found : null;
  } catch {
    return null;
  }
}

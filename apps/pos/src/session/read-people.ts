import { orderStage } from "@atapos/domain";
import { serverApi } from "../trpc/server-api.ts";
import type { TillPeople } from "./till-people.ts";
import { readTill, tillCookies } from "./till-session.ts";

/** The people of a known device, for the lock screen; null where the till's own session is over, or was none. */
export async function readPeople(): Promise<TillPeople | null> {
  const claims = await readTill();
  if (claims === null) return null;
  const api = serverApi({ cookie: await tillCookies(claims) });
  try {
    const [merchant, staff, board] = await Promise.all([
      api.merchant.current.query(),
      api.staff.list.query({}),
      api.order.board.query(),
    ]);
    const people = staff.items
      .filter((each) => each.isActive && each.hasPin)
      .map(({ id, name, isPinLocked }) => ({ staffId: id, name, isPinLocked }));
    const { name: merchantName, timeZone } = merchant;
    const newOrders = board.open.filter((order) => orderStage(order) === "new").length;
    return { merchantName, timeZone, people, newOrders };
  } catch {
    // signed in again with a password, it has people once more
    return null;
  }
}

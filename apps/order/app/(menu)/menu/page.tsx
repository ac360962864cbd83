import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MenuScreen } from "../../../src/menu/menu-screen.tsx";
import { menuWhenReady } from "../../../src/menu/menu-when-ready.tsx";
import { readTableDiner } from "../../../src/menu/read-menu.ts";

export const dynamic = "force-dynamic";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTableDiner())?.menu.merchant.name ?? "Menu",
  robots: { index: false },
});

/** The menu of the table that this phone sits at. */
const MenuPage = () => menuWhenReady(menu());

async function menu() {
  const diner = await readTableDiner();
  if (diner === null) redirect("/");
  return <MenuScreen {...diner} />;
}

export default MenuPage;

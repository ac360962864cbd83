import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MenuScreen } from "../../../src/menu/menu-screen.tsx";
import { readTableDiner } from "../../../src/menu/read-menu.ts";

export const dynamic = "force-dynamic";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await readTableDiner())?.menu.merchant.name ?? "Menu",
  robots: { index: false },
});

/** The menu of the table that this phone sits at. */
const MenuPage = async () => {
  const diner = await readTableDiner();
  if (diner === null) redirect("/");
  return <MenuScreen {...diner} />;
};

export default MenuPage;

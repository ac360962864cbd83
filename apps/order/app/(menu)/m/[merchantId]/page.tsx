import { notFound } from "next/navigation";
import { MenuScreen } from "../../../../src/menu/menu-screen.tsx";
import { readOpenDiner } from "../../../../src/menu/read-menu.ts";

export const dynamic = "force-dynamic";

/** A merchant's menu for anybody: to look at, and to take away where the merchant allows it. */
const OpenMenuPage = async ({ params }: { params: Promise<{ merchantId: string }> }) => {
  const { merchantId } = await params;
  if (!/^[1-9]\d{0,8}$/.test(merchantId)) notFound();
  return <MenuScreen {...(await readOpenDiner(Number(merchantId)))} />;
};

export default OpenMenuPage;

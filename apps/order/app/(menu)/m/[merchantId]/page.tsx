import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MenuScreen } from "../../../../src/menu/menu-screen.tsx";
import { menuWhenReady } from "../../../../src/menu/menu-when-ready.tsx";
import { readOpenDiner } from "../../../../src/menu/read-menu.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ merchantId: string }> };

const read = async ({ params }: Props) => {
  const { merchantId } = await params;
  if (!/^[1-9]\d{0,8}$/.test(merchantId)) notFound();
  return readOpenDiner(Number(merchantId));
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { merchant } = (await read(props)).menu;
  return { title: merchant.name, description: merchant.address ?? undefined };
};

/** A merchant's menu for anybody: to look at, and to take away where the merchant allows it. */
const OpenMenuPage = (props: Props) => menuWhenReady(read(props).then((diner) => <MenuScreen {...diner} />));

export default OpenMenuPage;

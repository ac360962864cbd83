import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrdersScreen } from "../../../../src/orders/orders-screen.tsx";
import { readId } from "../../../../src/shared/read-id.ts";
import { shellWords } from "../../../../src/shell/shell-words.ts";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(shellWords, await readLanguage())("orders"),
});

const Page = async ({ params }: { params: Promise<{ orderId: string }> }) => {
  const orderId = readId((await params).orderId);
  if (orderId === null) notFound();
  return <OrdersScreen orderId={orderId} />;
};

export default Page;

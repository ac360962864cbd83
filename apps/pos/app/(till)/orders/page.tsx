import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { OrdersScreen } from "../../../src/orders/orders-screen.tsx";
import { shellWords } from "../../../src/shell/shell-words.ts";
import { readLanguage } from "../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(shellWords, await readLanguage())("orders"),
});

const Page = () => <OrdersScreen />;

export default Page;

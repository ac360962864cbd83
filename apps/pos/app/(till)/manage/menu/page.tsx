import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { MenuPage } from "../../../../src/manage/menu/menu-page.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("menu"),
});

const Page = () => <MenuPage />;

export default Page;

import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { PromotionsPage } from "../../../../src/manage/promotions/promotions-page.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("promotions"),
});

const Page = () => <PromotionsPage />;

export default Page;

import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { TablesScreen } from "../../../../src/manage/tables/tables-screen.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("tables"),
});

const Page = () => <TablesScreen />;

export default Page;

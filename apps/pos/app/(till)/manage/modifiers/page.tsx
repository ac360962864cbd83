import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { ModifiersPage } from "../../../../src/manage/modifiers/modifiers-page.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("modifiers"),
});

const Page = () => <ModifiersPage />;

export default Page;

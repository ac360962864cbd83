import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { ManageList } from "../../../src/manage/manage-list.tsx";
import { manageWords } from "../../../src/manage/manage-words.ts";
import { readLanguage } from "../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("title"),
});

const Page = () => <ManageList />;

export default Page;

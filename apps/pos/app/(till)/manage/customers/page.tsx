import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { CustomersPage } from "../../../../src/manage/customers/customers-page.tsx";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("customers"),
});

const Page = () => <CustomersPage />;

export default Page;

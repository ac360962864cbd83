import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { NewMerchant } from "../../../../../src/manage/setup/new-merchant.tsx";
import { setupWords } from "../../../../../src/manage/setup/setup-words.ts";
import { readLanguage } from "../../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(setupWords, await readLanguage())("create"),
});

const Page = () => <NewMerchant />;

export default Page;

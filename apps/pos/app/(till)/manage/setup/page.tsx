import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { SetupScreen } from "../../../../src/manage/setup/setup-screen.tsx";
import { setupWords } from "../../../../src/manage/setup/setup-words.ts";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(setupWords, await readLanguage())("title"),
});

const Page = () => <SetupScreen />;

export default Page;

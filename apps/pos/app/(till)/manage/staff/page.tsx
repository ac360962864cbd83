import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { StaffPage } from "../../../../src/manage/staff/staff-page.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("staff"),
});

const Page = () => <StaffPage />;

export default Page;

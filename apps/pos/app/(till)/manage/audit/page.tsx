import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { AuditPage } from "../../../../src/manage/audit/audit-page.tsx";
import { manageWords } from "../../../../src/manage/manage-words.ts";
import { readLanguage } from "../../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(manageWords, await readLanguage())("audit"),
});

const Page = () => <AuditPage />;

export default Page;

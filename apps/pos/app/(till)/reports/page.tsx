import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { ManageGate } from "../../../src/manage/manage-gate.tsx";
import { ReportsPage } from "../../../src/reports/reports-page.tsx";
import { reportsWords } from "../../../src/reports/reports-words.ts";
import { readLanguage } from "../../../src/words/language.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(reportsWords, await readLanguage())("reports"),
});

const Page = () => (
  <ManageGate>
    <ReportsPage />
  </ManageGate>
);

export default Page;

import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsPartPage } from "../../../../../src/manage/settings/settings-part-page.tsx";
import { isSettingsPart } from "../../../../../src/manage/settings/settings-parts.ts";
import { settingsWords } from "../../../../../src/manage/settings/settings-words.ts";
import { readLanguage } from "../../../../../src/words/language.ts";

interface PageProps {
  params: Promise<{ part: string }>;
}

export const generateMetadata = async ({ params }: PageProps): Promise<Metadata> => {
  const { part } = await params;
  const t = createTranslator(settingsWords, await readLanguage());
  return { title: isSettingsPart(part) ? t(`part.${part}`) : t("title") };
};

const Page = async ({ params }: PageProps) => {
  const { part } = await params;
  if (!isSettingsPart(part)) notFound();
  return <SettingsPartPage part={part} />;
};

export default Page;

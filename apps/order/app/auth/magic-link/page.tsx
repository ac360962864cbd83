import type { Metadata } from "next";
import { MagicLink } from "../../../src/account/magic-link.tsx";
import { VisitorLanguage } from "../../../src/account/visitor-language.tsx";
import { readLanguage } from "../../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Masuk", referrer: "no-referrer", robots: { index: false } };

interface MagicLinkPageProps {
  searchParams: Promise<{ token?: string }>;
}

/** Opened from a mail. A press signs in, not the opening: programs that look into mails open links too. */
const MagicLinkPage = async ({ searchParams }: MagicLinkPageProps) => {
  const { token } = await searchParams;
  return (
    <VisitorLanguage language={await readLanguage()}>
      <MagicLink token={typeof token === "string" ? token : ""} />
    </VisitorLanguage>
  );
};

export default MagicLinkPage;

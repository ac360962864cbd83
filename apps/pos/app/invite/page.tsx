import { createTranslator } from "@atapos/ui/i18n";
import type { Metadata } from "next";
import { InviteScreen } from "../../src/invite/invite-screen.tsx";
import { inviteWords } from "../../src/invite/invite-words.ts";
import { readInvitation } from "../../src/invite/read-invitation.ts";
import { readVisitor } from "../../src/session/read-visitor.ts";
import { readLanguage } from "../../src/words/language.ts";

/** The address holds the link's secret: no other site is told it. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: createTranslator(inviteWords, await readLanguage())("title"),
  referrer: "no-referrer",
});

const Page = async ({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) => {
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token.trim().slice(0, 200) : "";
  const [offer, visitor] = await Promise.all([readInvitation(secret), readVisitor().catch(() => null)]);
  const signedInAs = visitor?.kind === "staff" ? visitor.staff.name : null;
  return <InviteScreen token={secret} offer={offer} signedInAs={signedInAs} />;
};

export default Page;

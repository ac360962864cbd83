import { Toaster } from "@atapos/ui/toast";
import type { Metadata } from "next";
import { AccountScreen } from "../../src/account/account-screen.tsx";
import { loginMerchant, readAccount } from "../../src/account/read-account.ts";
import { VisitorLanguage } from "../../src/account/visitor-language.tsx";
import { readLanguage } from "../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Akun", robots: { index: false } };

interface AccountPageProps {
  searchParams: Promise<{ m?: string }>;
}

/** History and profile for who signed in; what this phone ordered for everybody else. */
const AccountPage = async ({ searchParams }: AccountPageProps) => {
  const [account, merchantId, language] = await Promise.all([
    readAccount(),
    searchParams.then(({ m }) => loginMerchant(typeof m === "string" ? m : undefined)),
    readLanguage(),
  ]);
  return (
    <VisitorLanguage language={language}>
      <AccountScreen account={account} merchantId={merchantId} nowMs={Date.now()} />
      <Toaster />
    </VisitorLanguage>
  );
};

export default AccountPage;

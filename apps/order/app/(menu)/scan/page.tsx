import { createTranslator } from "@atapos/ui/i18n";
import ScanQrCode from "lucide-react/icons/scan-qr-code";
import WifiOff from "lucide-react/icons/wifi-off";
import type { Metadata } from "next";
import { VisitorLanguage } from "../../../src/account/visitor-language.tsx";
import { STICKER_PROBLEMS } from "../../../src/session/open-table.ts";
import { readOldSticker } from "../../../src/session/read-old-sticker.ts";
import { readSession } from "../../../src/session/read-session.ts";
import { RevokedScreen } from "../../../src/session/revoked-screen.tsx";
import { StatePage } from "../../../src/session/state-page.tsx";
import { readLanguage } from "../../../src/words/language.ts";
import { scanWords } from "../../../src/words/scan-words.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pindai kode meja", robots: { index: false } };

type Query = Promise<Record<string, string | string[] | undefined>>;

/** Why a sticker opened nothing, said kindly; without a reason, how to change tables. */
const ScanPage = async ({ searchParams }: { searchParams: Query }) => {
  const query = await searchParams;
  const problem = STICKER_PROBLEMS.find((each) => each === query.problem) ?? null;
  const language = await readLanguage();
  const t = createTranslator(scanWords, language);
  const isSeated = problem === null && (await readSession()).kind === "table";
  const merchant = typeof query.m === "string" && /^[1-9]\d{0,8}$/.test(query.m) ? query.m : null;
  const openMenu = merchant === null ? undefined : { href: `/m/${merchant}`, label: t("seeMenu") };
  if (problem === "revoked") {
    return (
      <VisitorLanguage language={language}>
        <RevokedScreen sticker={await readOldSticker()} menuHref={openMenu?.href ?? null} />
      </VisitorLanguage>
    );
  }
  if (problem === null) {
    return (
      <StatePage
        icon={<ScanQrCode />}
        title={t("wrong")}
        text={t("wrongText")}
        steps={[t("scanHow"), t("revokedStep2")]}
        action={isSeated ? { href: "/menu", label: t("backToMenu") } : openMenu}
      />
    );
  }
  return (
    <StatePage
      icon={problem === "unreachable" ? <WifiOff /> : <ScanQrCode />}
      tone="plain"
      title={t(problem)}
      text={t(`${problem}Text`)}
      steps={problem === "unknown" ? [t("revokedStep1"), t("revokedStep2")] : []}
      action={openMenu}
    />
  );
};

export default ScanPage;

import { createTranslator } from "@atapos/ui/i18n";
import ScanQrCode from "lucide-react/icons/scan-qr-code";
import { redirect } from "next/navigation";
import { readEnv } from "../src/env.ts";
import { readSession } from "../src/session/read-session.ts";
import { StatePage } from "../src/session/state-page.tsx";
import { readLanguage } from "../src/words/language.ts";
import { scanWords } from "../src/words/scan-words.ts";

export const dynamic = "force-dynamic";

const Home = async () => {
  const session = await readSession();
  if (session.kind === "table") redirect("/menu");
  const t = createTranslator(scanWords, await readLanguage());
  const isEnded = session.kind === "ended";
  return (
    <StatePage
      icon={<ScanQrCode />}
      title={t(isEnded ? "ended" : "welcome")}
      text={t(isEnded ? "endedText" : "welcomeText")}
      steps={[t("scanHow")]}
    >
      <p className="pb-dock mt-auto pt-8 text-ink-2 text-s">
        Atapos ·{" "}
        <a href={new URL("/docs", readEnv().API_URL).href} className="text-accent-ink underline underline-offset-4">
          {t("apiDocs")}
        </a>
      </p>
    </StatePage>
  );
};

export default Home;

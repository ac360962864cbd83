import { createTranslator } from "@atapos/ui/i18n";
import ScanQrCode from "lucide-react/icons/scan-qr-code";
import { StatePage } from "../src/session/state-page.tsx";
import { readLanguage } from "../src/words/language.ts";
import { scanWords } from "../src/words/scan-words.ts";

const NotFound = async () => {
  const t = createTranslator(scanWords, await readLanguage());
  return <StatePage icon={<ScanQrCode />} tone="plain" title={t("missing")} text={t("missingText")} />;
};

export default NotFound;

import { buttonClass } from "@atapos/ui/button-class";
import { createTranslator } from "@atapos/ui/i18n";
import { Plaque } from "@atapos/ui/plaque";
import SearchX from "lucide-react/icons/search-x";
import Link from "next/link";
import { shellWords } from "../src/shell/shell-words.ts";
import { readLanguage } from "../src/words/language.ts";

const NotFound = async () => {
  const t = createTranslator(shellWords, await readLanguage());
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="w-full max-w-[440px]">
        <div className="[&_svg]:size-7">
          <Plaque size="l" tone="plain">
            <SearchX aria-hidden="true" />
          </Plaque>
        </div>
        <h1 className="mt-5 text-balance font-extrabold text-xl">{t("missingTitle")}</h1>
        <p className="mt-1 text-pretty text-ink-2">{t("missingText")}</p>
        <Link href="/" className={buttonClass({ className: "mt-5" })}>
          {t("toRegister")}
        </Link>
      </div>
    </main>
  );
};

export default NotFound;

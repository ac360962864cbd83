"use client";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import KeyRound from "lucide-react/icons/key-round";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useEffect, useState } from "react";
import { StatePage } from "../session/state-page.tsx";
import { accountWords } from "../words/account-words.ts";
import { askToSignIn } from "./ask-session.ts";

export function MagicLink({ token }: { token: string }) {
  const t = useTranslator(accountWords);
  const [isChecking, setIsChecking] = useState(false);
  const [failure, setFailure] = useState<"used" | "no_answer" | null>(token === "" ? "used" : null);
  useEffect(() => {
    // the secret leaves the address bar before anybody can look over a shoulder or share it
    window.history.replaceState(null, "", window.location.pathname);
  }, []);
  const enter = async () => {
    setIsChecking(true);
    const signed = await askToSignIn({ kind: "link", token });
    if (signed.ok) return window.location.replace("/account");
    setIsChecking(false);
    setFailure(signed.code === null ? "no_answer" : "used");
  };
  if (failure === "used") {
    return (
      <StatePage icon={<TriangleAlert />} tone="danger" title={t("linkBad")} text={t("linkBadText")}>
        <div className="pb-dock mt-auto pt-8">
          <a href="/account" className={buttonClass({ size: "l", block: true })}>
            {t("linkNew")}
          </a>
        </div>
      </StatePage>
    );
  }
  return (
    <StatePage icon={<KeyRound />} title={t("linkTitle")} text={t("linkText")}>
      <div className="pb-dock mt-auto grid gap-3 pt-8">
        {failure === "no_answer" && (
          <Banner tone="offline" look="note">
            {t("noAnswer")}
          </Banner>
        )}
        <Button size="l" block isLoading={isChecking} loadingLabel={t("checking")} onClick={() => void enter()}>
          {t("linkGo")}
        </Button>
      </div>
    </StatePage>
  );
}

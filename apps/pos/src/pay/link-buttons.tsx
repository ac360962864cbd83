"use client";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Copy from "lucide-react/icons/copy";
import MessageCircle from "lucide-react/icons/message-circle";
import { useStaff } from "../session/staff.tsx";
import type { Attempt } from "./pay-types.ts";
import { payWords } from "./pay-words.ts";
import { whatsappLink } from "./whatsapp-link.ts";

/** A payment page can be sent where the customer is. */
export function LinkButtons({ attempt }: { attempt: Attempt }) {
  const t = useTranslator(payWords);
  const language = useLanguage();
  const { merchantName } = useStaff();
  const url = attempt.redirectUrl;
  if (url === null) return null;
  const amount = formatMoney(attempt.amount, attempt.currency, language);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    showToast({ message: t("copied") });
  };
  return (
    <>
      <a
        href={url}
        target="_blank"
        rel="noopener"
        className="truncate text-accent-ink text-s underline underline-offset-4"
      >
        {url}
      </a>
      <div className="grid gap-2 @md:grid-cols-2">
        {"clipboard" in navigator && (
          <Button variant="quiet" block icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            {t("copyLink")}
          </Button>
        )}
        <a
          href={whatsappLink(null, t("linkText", { amount, merchant: merchantName, url }))}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass({ variant: "quiet", block: true })}
        >
          <MessageCircle aria-hidden="true" />
          {t("sendLink")}
        </a>
      </div>
    </>
  );
}

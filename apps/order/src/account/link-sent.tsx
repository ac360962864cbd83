"use client";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import MailCheck from "lucide-react/icons/mail-check";
import { accountWords } from "../words/account-words.ts";
import { maskEmail } from "./email-text.ts";

export function LinkSent({ email, onBack }: { email: string; onBack: () => void }) {
  const t = useTranslator(accountWords);
  return (
    <div role="status" className="grid gap-3">
      <EmptyState icon={<MailCheck />} title={t("linkSent")} as="h3">
        <p className="font-semibold text-ink">{maskEmail(email)}</p>
        <p>{t("linkSentText")}</p>
      </EmptyState>
      <Button variant="text" onClick={onBack}>
        {t("change")}
      </Button>
    </div>
  );
}

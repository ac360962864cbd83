"use client";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { accountWords } from "../words/account-words.ts";
import { LoginForm, type LoginFormProps } from "./login-form.tsx";

interface LoginSheetProps extends Pick<LoginFormProps, "merchantId" | "onDone"> {
  isOpen: boolean;
  onClose: () => void;
  /** What it is for: the receipt by mail, or the history. */
  purpose?: "history" | "receipt";
}

export function LoginSheet({ isOpen, onClose, merchantId, onDone, purpose = "history" }: LoginSheetProps) {
  const t = useTranslator(accountWords);
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t(purpose === "receipt" ? "receiptTitle" : "signInTitle")}
      lead={t("signInText")}
    >
      <div className="pt-4 pb-2">
        <LoginForm {...{ merchantId, onDone }} skip={{ label: t("close"), onPress: onClose }} />
      </div>
    </Sheet>
  );
}

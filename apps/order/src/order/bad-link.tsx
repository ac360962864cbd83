"use client";
import { useTranslator } from "@atapos/ui/language";
import Unlink from "lucide-react/icons/unlink";
import { StatePage } from "../session/state-page.tsx";
import { orderWords } from "../words/order-words.ts";

export function BadLink() {
  const t = useTranslator(orderWords);
  return (
    <StatePage
      icon={<Unlink />}
      tone="plain"
      title={t("badLink")}
      text={t("badLinkText")}
      action={{ href: "/", label: t("menu") }}
    />
  );
}

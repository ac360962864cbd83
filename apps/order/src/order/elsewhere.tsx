"use client";
// An order that this phone may not see, unless it kept the order's link when it could.
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import EyeOff from "lucide-react/icons/eye-off";
import { useEffect } from "react";
import { StatePage } from "../session/state-page.tsx";
import { orderWords } from "../words/order-words.ts";
import { readOwnOrders } from "./own-orders.ts";

export function Elsewhere({ orderId, isReceipt }: { orderId: number; isReceipt: boolean }) {
  const t = useTranslator(orderWords);
  useEffect(() => {
    const token = readOwnOrders().find(({ id }) => id === orderId)?.token;
    if (token !== undefined) window.location.replace(`/o/${token}${isReceipt ? "/receipt" : ""}`);
  }, [orderId, isReceipt]);
  return (
    <StatePage icon={<EyeOff />} tone="plain" title={t("elsewhere")} text={t("elsewhereText")}>
      <div className="pb-dock mt-auto grid gap-2.5 pt-8">
        <a href="/account" className={buttonClass({ variant: "quiet", size: "l", block: true })}>
          {t("mine")}
        </a>
        <a href="/" className={buttonClass({ size: "l", block: true })}>
          {t("menu")}
        </a>
      </div>
    </StatePage>
  );
}
